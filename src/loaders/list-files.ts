import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * The files of a folder and of all folders in it: their paths inside the folder, with slashes, sorted. Empty if there
 * is no such folder.
 */
export function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, '/').length).split(sep).join('/'))
    .sort();
}
