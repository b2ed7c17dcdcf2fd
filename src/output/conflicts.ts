import { PlainError } from '../report/plain-error.ts';
import { fileOfPath } from './page-file.ts';

/** What of a route of Astro is looked at. */
interface Path {
  pathname: string;
  route: { type: string; component: string };
}

/**
 * Makes sure that no page takes the place of another, or of a file that is published as it is.
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
  if (conflicts.length > 0) throw new PlainError(conflicts.join('\n'));
}
