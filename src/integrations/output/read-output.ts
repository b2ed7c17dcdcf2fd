import { Parser } from 'htmlparser2';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../loaders/read-files.ts';
import { insideUrl, pathOfFile, type SiteLocation } from '../../urls/read-url.ts';
import type { Site } from '../../urls/site.ts';

export interface Output extends Site {
  /** The files that have each URL. The key of a relative URL begins with its file. */
  uses: Map<string, string[]>;
}

/**
 * Reads the files of a built site, and every id, URL and redirect in its pages and style sheets.
 * @param onPage is called with each page.
 */
export function readOutput(
  folder: string,
  location: SiteLocation,
  onPage?: (file: string, html: string) => void,
): Output {
  const pages = new Map<string, ReadonlySet<string>>();
  const redirects = new Map<string, string>();
  // The search index is still being written.
  const files = new Set(['/pagefind/pagefind.js']);
  const uses: Output['uses'] = new Map();
  for (const file of listFiles(folder)) {
    const path = pathOfFile(file);
    const isPage = file.endsWith('.html');
    if (!isPage) files.add(path);
    // The team's own files are published as they are.
    if (!/\.(?:html|css)$/.test(file) || /^(?:files|pagefind)\//.test(file)) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    const { ids, urls, refresh } = isPage ? scanPage(text) : { ids: [], urls: scanCss(text) };
    addUrls(uses, file, { ids, urls });
    if (isPage) {
      pages.set(path, new Set(ids));
      onPage?.(file, text);
    }
    if (refresh !== undefined) redirects.set(path, insideUrl(refresh, path, location) ?? refresh);
  }
  return { pages, redirects, files, uses };
}

/** Adds the URLs of a file to `uses`, without anchors that the page itself has. */
export function addUrls(
  uses: Output['uses'],
  file: string,
  { ids, urls }: { ids: readonly string[]; urls: readonly string[] },
): void {
  // A page of the matrix has thousands of both.
  const own = new Set(ids);
  for (const url of new Set(urls)) {
    if (url.startsWith('#') && own.has(url.slice(1))) continue;
    const key = /^(?:\/|[a-z][a-z0-9+.-]*:)/i.test(url) ? url : `${file}\n${url}`;
    const files = uses.get(key);
    if (files) files.push(file);
    else uses.set(key, [file]);
  }
}

interface ScannedPage {
  ids: string[];
  /** As written in the page. */
  urls: string[];
  /** Where the page redirects to; undefined if it does not. */
  refresh?: string | undefined;
}

/** Attributes that hold one URL (https://html.spec.whatwg.org/multipage/indices.html#attributes-3). */
const linking = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'cite'];
/** The names of `<meta>` whose content is a URL. */
const describing = /^(?:og|twitter):(?:url|image|audio|video)$/;

/** Finds every id and every URL in a page, in order. */
export function scanPage(html: string): ScannedPage {
  const page: ScannedPage = { ids: [], urls: [] };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (attributes['id'] !== undefined) page.ids.push(attributes['id']);
      for (const attribute of linking) if (attributes[attribute] !== undefined) page.urls.push(attributes[attribute]);
      page.urls.push(...(attributes['srcset']?.split(',').map((image) => image.trim().split(/\s/)[0] ?? '') ?? []));
      if (name === 'meta') readMeta(attributes, page);
    },
  });
  parser.end(html);
  return page;
}

function readMeta({ content, property, name, 'http-equiv': pragma }: Record<string, string>, page: ScannedPage): void {
  if (content === undefined) return;
  if (describing.test((property ?? name ?? '').toLowerCase())) page.urls.push(content);
  const refresh = pragma?.toLowerCase() === 'refresh' ? /url\s*=\s*(?:'([^']*)|"([^"]*)|(.*))/is.exec(content) : null;
  const target = refresh?.slice(1).find((url) => url !== undefined);
  if (target === undefined) return;
  page.urls.push(target);
  page.refresh = target;
}

/** Comments have been removed from style sheets. */
function scanCss(css: string): string[] {
  const urls = css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]+))\s*\)|@import\s*(?:"([^"]*)"|'([^']*)')/g);
  return [...urls].map(([, ...values]) => values.find((value) => value !== undefined) ?? '');
}
