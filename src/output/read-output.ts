import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Place } from './address.ts';
import { Uses, type Output } from './check-addresses.ts';
import { isScanned, scanFile } from './scan-file.ts';

/** As many files are read while one is scanned. */
const atOnce = 32;

/**
 * Reads and scans a built site.
 * @param folder absolute path of the output.
 * @param place where it will be served.
 * @param complete kept once all its files are there; what is not scanned, such as the search index, may come while the rest is.
 * @returns everything in it that names something or leads somewhere. Of the texts of the files nothing is kept.
 */
export async function readOutput(folder: string, place: Place, complete?: Promise<unknown>): Promise<Output> {
  const all = await filesIn(folder);
  const ids = new Map<string, readonly string[]>();
  const refreshes = new Map<string, string>();
  const uses = new Uses();
  // Pages first, as a mistake is told with the first file that has it.
  const isPage = (file: string) => file.endsWith('.html');
  const scanned = [...all.filter((file) => isPage(file) && isScanned(file)), ...all.filter((file) => !isPage(file) && isScanned(file))];
  for (let start = 0; start < scanned.length; start += atOnce) {
    const some = scanned.slice(start, start + atOnce);
    const texts = await Promise.all(some.map((file) => readFile(join(folder, file), 'utf8')));
    for (const [index, file] of some.entries()) {
      const page = scanFile(file, texts[index] ?? '', place.base);
      uses.add(file, page);
      if (page.refresh !== undefined) refreshes.set(file, page.refresh);
      if (isPage(file)) ids.set(file, compact(page.ids));
    }
  }
  await complete;
  return { place, files: new Set(complete ? await filesIn(folder) : all), ids, refreshes, uses };
}

/** Paths of all files, from the folder and with slashes, sorted. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/')).sort();
}

/** The same ids without the page that they are pieces of, which would stay in memory with them. */
function compact(ids: readonly string[]): string[] {
  return ids.length === 0 ? [] : Buffer.from(ids.join('\n')).toString().split('\n');
}
