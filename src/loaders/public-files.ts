import { globSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/**
 * The folder whose files a team publishes as they are.
 * @param content absolute path of its content folder.
 * @returns the absolute path of `public`, beside that folder.
 */
export function publicFolder(content: string): string {
  return join(dirname(content), 'public');
}

/**
 * Lists the files that a team publishes as they are.
 * @param content absolute path of its content folder.
 * @returns their paths inside `public`, sorted. A folder that does not exist has no files.
 */
export function listPublic(content: string): string[] {
  const folder = publicFolder(content);
  return globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}
