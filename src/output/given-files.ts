import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PlainError } from '../report/plain-error.ts';

/**
 * Lists the files that are published as they are.
 * @param project absolute path of the project.
 * @returns paths inside `public/`, with slashes; none where there is no such folder.
 * @throws PlainError where there is something else than files and folders in it.
 */
export function givenFiles(project: string): Set<string> {
  const folder = join(project, 'public');
  if (!existsSync(folder)) return new Set();
  const entries = entriesIn(folder, '');
  const others = entries.filter(({ isFile }) => !isFile);
  if (others.length > 0) throw new PlainError(others.map(({ path }) => `public/${path} is no file, but a link or something else: put the file itself there.`).join('\n'));
  return new Set(entries.map(({ path }) => path));
}

/** A link to a folder is no folder, though Node would look into it. */
function entriesIn(folder: string, inside: string): { path: string; isFile: boolean }[] {
  return readdirSync(join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
    return entry.isDirectory() ? entriesIn(folder, path) : { path, isFile: entry.isFile() };
  });
}

/**
 * Puts these files into a site.
 * @param project absolute path of the project.
 * @param files as `givenFiles` lists them.
 * @param site folder of the new site. What has the same place there may be a second name of a file of the last site, which
 *   has to stay as it is.
 */
export function placeGiven(project: string, files: ReadonlySet<string>, site: string): void {
  for (const file of files) {
    const to = join(site, file);
    mkdirSync(dirname(to), { recursive: true });
    rmSync(to, { force: true });
    writeFileSync(to, readFileSync(join(project, 'public', file)));
  }
}
