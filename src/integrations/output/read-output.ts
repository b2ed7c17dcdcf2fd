import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { listFiles } from '../../loaders/read-files.ts';
import { insideUrl, pathOfFile, type SiteLocation } from '../../urls/read-url.ts';
import type { Site } from '../../urls/site.ts';
import { scanPage } from './scan-page.ts';

export interface Output extends Site {
  /** The files that have each URL. The key of a relative URL begins with its file. */
  uses: Map<string, string[]>;
}

/** How many files are read or written before a build does what else it is at, such as sending records to the index. */
export const filesAtOnce = 16;

/**
 * Reads the files of a built site, and every id, URL and redirect in its pages and style sheets.
 * @param onText is called with each page and style sheet.
 */
export async function readOutput(
  folder: string,
  location: SiteLocation,
  onText?: (file: string, text: string) => void,
): Promise<Output> {
  const pages = new Map<string, ReadonlySet<string>>();
  const redirects = new Map<string, string>();
  // The search index is still being written.
  const files = new Set(['/pagefind/pagefind.js']);
  const uses: Output['uses'] = new Map();
  for (const [index, file] of listFiles(folder).entries()) {
    if (index % filesAtOnce === 0) await setImmediate();
    const path = pathOfFile(file);
    const isPage = file.endsWith('.html');
    if (!isPage) files.add(path);
    // The team's own files are published as they are.
    if (!/\.(?:html|css)$/.test(file) || /^(?:files|pagefind)\//.test(file)) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    const { ids, urls, refresh } = isPage ? scanPage(text) : { ids: [], urls: scanCss(text) };
    const own = new Set(ids.map(copyOf));
    addUrls(uses, file, { ids: own, urls });
    if (isPage) pages.set(path, own);
    onText?.(file, text);
    if (refresh !== undefined) redirects.set(path, insideUrl(refresh, path, location) ?? refresh);
  }
  return { pages, redirects, files, uses };
}

/** Adds the URLs of a file to `uses`, without anchors that the page itself has. */
export function addUrls(
  uses: Output['uses'],
  file: string,
  { ids, urls }: { ids: Iterable<string>; urls: Iterable<string> },
): void {
  // A page of the matrix has thousands of both.
  const own = ids instanceof Set ? (ids as ReadonlySet<string>) : new Set(ids);
  for (const url of new Set(urls)) {
    if (url.startsWith('#') && own.has(url.slice(1))) continue;
    const key = url.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `${file}\n${url}`;
    const files = uses.get(key);
    if (files) files.push(file);
    else uses.set(copyOf(key), [file]);
  }
}

/** A part of a string keeps the whole string in memory: here, the text of every page. */
const copyOf = (text: string): string => Buffer.from(text).toString();

/** Comments have been removed from style sheets. */
function scanCss(css: string): string[] {
  const urls = css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]+))\s*\)|@import\s*(?:"([^"]*)"|'([^']*)')/g);
  return [...urls].map(([, ...values]) => values.find((value) => value !== undefined) ?? '');
}
