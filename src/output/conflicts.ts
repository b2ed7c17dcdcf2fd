import { PlainError } from '../report/plain-error.ts';
import { fileOfPath } from './page-file.ts';

/** What of a route of Astro is looked at. */
interface Path {
  pathname: string;
  route: { type: string; component: string };
}

/**
 * Makes sure that no page takes the place of another or of a file that is published as it is, and no such file that of what a build makes.
 * @param paths everything that is drawn.
 * @param given files of `public/`, by their path inside it.
 * @throws PlainError that names every place that two would have.
 */
export function checkConflicts(paths: readonly Path[], given: ReadonlySet<string>): void {
  const from = new Map<string, string>();
  const conflicts: string[] = [];
  for (const path of paths) {
    const file = fileOfPath(path);
    const other = from.get(file) ?? (given.has(file) ? `public/${file}` : undefined);
    if (other !== undefined) conflicts.push(`${file} would be both ${other} and a page of ${path.route.component}. Give one of them another address.`);
    from.set(file, path.route.component);
  }
  const folders = new Set([...from.keys()].flatMap(foldersOf));
  for (const file of given) {
    if (/^(?:_astro|pagefind)\//.test(file)) conflicts.push(`public/${file} stands where a build puts files of its own. Give it another folder.`);
    if (folders.has(file)) conflicts.push(`public/${file} is a file, and pages are in a folder of that name. Give it another name.`);
  }
  if (conflicts.length > 0) throw new PlainError(conflicts.join('\n'));
}

/** Every folder that a file is in. */
function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
