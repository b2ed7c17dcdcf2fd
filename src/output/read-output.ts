import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { indexFile } from '../search/index-file.ts';
import type { Place } from './address.ts';
import type { Output } from './check-addresses.ts';
import type { Made } from './content-thread.ts';
import { Found } from './found.ts';
import { isScanned } from './scan-file.ts';
import type { Scanned } from './scan.ts';

/** As many pages are read while one is scanned. Other files come one at a time: some are as large as a thousand pages. */
const atOnce = 32;

/** What can be left out of a reading. */
export interface Shortcuts {
  /** What is made while the rest is read, and what it leads to; the files of the index may come later. */
  made?: Promise<Pick<Made, 'searched'>>;
  /** What was scanned before and is not read again. */
  scanned?: readonly Scanned[];
  /** Files that are read all the same. */
  again?: ReadonlySet<string>;
}

/**
 * Reads and scans a built site.
 * @param folder absolute path of the output.
 * @param place where it will be served.
 * @param shortcuts where not all of it is read.
 * @returns everything in it that names something or leads somewhere. Of the texts of the files nothing is kept. With something
 *   scanned before, there may be addresses that no file has any more: faults in those are none.
 */
export async function readOutput(folder: string, place: Place, { made, scanned = [], again = new Set() }: Shortcuts = {}): Promise<Output> {
  const all = await filesIn(folder);
  const found = new Found(scanned.map(({ scan }) => scan));
  for (const { files, scan: { ids, refreshes } } of scanned) {
    for (const file of files) {
      if (ids[file]) found.ids.set(file, ids[file]);
      if (refreshes[file] !== undefined) found.refreshes.set(file, refreshes[file]);
    }
  }
  // Pages first, as a mistake is told with the first file that has it.
  const isPage = (file: string) => file.endsWith('.html');
  const isKnown = (file: string) => !again.has(file) && scanned.some(({ files }) => files.has(file));
  const wanted = all.filter((file) => isScanned(file) && !isKnown(file));
  const pages = wanted.filter(isPage);
  const batches = Array.from({ length: Math.ceil(pages.length / atOnce) }, (_, index) => pages.slice(index * atOnce, (index + 1) * atOnce));
  const scanAll = async (some: readonly string[]) => {
    const texts = await Promise.all(some.map((file) => readFile(join(folder, file), 'utf8')));
    for (const [index, file] of some.entries()) found.add(file, texts[index] ?? '');
  };
  for (const some of batches) await scanAll(some);
  for (const file of wanted) if (!isPage(file)) await scanAll([file]);
  const { ids, refreshes, uses } = found;
  if (!made) return { place, files: new Set(all), ids, refreshes, uses };
  uses.add('pagefind/', { ids: [], addresses: (await made).searched });
  return { place, files: new Set([...all, indexFile]), ids, refreshes, uses };
}

/** Paths of all files, from the folder and with slashes, sorted. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/')).sort();
}
