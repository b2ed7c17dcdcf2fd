import { readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '../../loaders/list-files.ts';
import { recordsFile, type RecordsFile } from '../../search/records-file.ts';
import type { SiteLocation } from '../../urls/read-url.ts';
import { addUrls, type LinkInventory, type Output } from './check-links.ts';
import { scanCss, scanPage } from './scan-page.ts';

/**
 * Reads a built site: its files, and every id, URL and redirect in its pages and style sheets. `searched` are the URLs
 * that its search shows.
 */
export function readOutput(folder: string, location: SiteLocation, searched: readonly string[] = []): Output {
  const files = listFiles(folder);
  const ids = new Map<string, string[]>();
  const refreshes = new Map<string, string>();
  const uses: LinkInventory = new Map();
  for (const file of files) {
    // Originals of the team are published as they are; the search index is still being written.
    if (!/\.(?:html|css)$/.test(file) || /^(?:files|pagefind)\//.test(file)) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    const page = file.endsWith('.html') ? scanPage(text) : undefined;
    addUrls(uses, file, page ?? { ids: [], urls: scanCss(text) });
    if (page) ids.set(file, page.ids);
    if (page?.refresh !== undefined) refreshes.set(file, page.refresh);
  }
  addUrls(uses, recordsFile, { ids: [], urls: searched });
  return { location, files: new Set([...files, 'pagefind/pagefind.js']), ids, refreshes, uses };
}

/** Reads the URLs that the search of a site shows, and removes the file in which the pages left them. */
export async function takeSearched(folder: string): Promise<string[]> {
  const file = join(folder, recordsFile);
  const { records } = JSON.parse(await readFile(file, 'utf8')) as RecordsFile;
  await rm(file);
  return records.flatMap(({ urls }) => urls);
}
