import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes files.
 * @param folder to write to; created if it does not exist.
 * @param files path inside the folder and text of each file.
 */
export function writeFiles(folder: string, files: Iterable<readonly [string, string]>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/**
 * Measures a built site.
 * @param site its folder.
 * @returns the numbers of pages and of all files, and the size of all files in megabytes.
 */
export function sizeOf(site: string): { pages: number; files: number; megabytes: number } {
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  const pages = files.filter(({ name }) => name.endsWith('.html')).length;
  return { pages, files: files.length, megabytes: bytes / 1e6 };
}
