import { existsSync, readdirSync } from 'node:fs';
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
 * Lists the files of a folder and of all folders in it.
 * @param folder absolute path.
 * @returns their paths inside the folder, with slashes, sorted. A folder that does not exist has none.
 */
export function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, '/').length).split(sep).join('/'))
    .sort();
}
