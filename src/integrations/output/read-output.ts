import { readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '../../loaders/list-files.ts';
import { recordsFile, type RecordsFile } from '../../search/records-file.ts';
import type { Place } from '../../urls/read-url.ts';
import { addUrls, type Output } from './check-links.ts';
import { scanCss } from './scan-css.ts';
import { scanPage } from './scan-page.ts';

/**
 * Reads a built site: its files, and every id, URL and redirect in its pages and style sheets. `searched` are the URLs
 * that its search shows.
 */
export async function readOutput(folder: string, place: Place, searched: string[] = []): Promise<Output> {
  const all = listFiles(folder);
  const output = {
    place,
    files: new Set([...all, 'pagefind/pagefind.js']),
    ids: new Map<string, string[]>(),
    refreshes: new Map<string, string>(),
    uses: new Map<string, string[]>(),
  };
  // Originals of the team are published as they are; the search index is still being written.
  const own = all.filter((file) => !/^(?:files|pagefind)\//.test(file));
  for (const file of own.filter((one) => one.endsWith('.html'))) {
    const found = scanPage(readFileSync(join(folder, file), 'utf8'));
    addUrls(output.uses, file, found);
    output.ids.set(file, found.ids);
    if (found.refresh !== undefined) output.refreshes.set(file, found.refresh);
  }
  for (const file of own.filter((one) => one.endsWith('.css'))) {
    addUrls(output.uses, file, { ids: [], urls: scanCss(await readFile(join(folder, file), 'utf8')) });
  }
  addUrls(output.uses, recordsFile, { ids: [], urls: searched });
  return output;
}

/** Reads the URLs that the search of a site shows, and removes the file in which the pages left them. */
export async function takeSearched(folder: string): Promise<string[]> {
  const file = join(folder, recordsFile);
  const { records } = JSON.parse(await readFile(file, 'utf8')) as RecordsFile;
  await rm(file);
  return records.flatMap(({ urls }) => urls);
}
