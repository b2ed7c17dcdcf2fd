import { Parser } from 'htmlparser2';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../loaders/read-files.ts';
import { recordsFile } from '../../search/records-file.ts';
import { insideUrl, pathOfFile, type SiteLocation } from '../../urls/read-url.ts';
import type { Site } from '../../urls/site.ts';

/** A built site, and what the pages in it link to. */
export interface Output extends Site {
  /** Every URL with the files that have it, because most are on many pages. A relative URL has its file before it. */
  uses: Map<string, string[]>;
}

/**
 * Reads a built site: its files, and every id, URL and redirect in its pages and style sheets. `searched` are the URLs
 * that its search shows.
 */
export function readOutput(folder: string, location: SiteLocation, searched: readonly string[] = []): Output {
  const pages = new Map<string, ReadonlySet<string>>();
  const redirects = new Map<string, string>();
  // The search index is still being written.
  const files = new Set(['/pagefind/pagefind.js']);
  const uses: Output['uses'] = new Map();
  for (const file of listFiles(folder)) {
    const path = pathOfFile(file);
    const isPage = file.endsWith('.html');
    if (!isPage) files.add(path);
    // Originals of the team are published as they are.
    if (!/\.(?:html|css)$/.test(file) || /^(?:files|pagefind)\//.test(file)) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    const { ids, urls, refresh } = isPage ? scanPage(text) : { ids: [], urls: scanCss(text) };
    addUrls(uses, file, { ids, urls });
    if (isPage) pages.set(path, new Set(ids));
    if (refresh !== undefined) redirects.set(path, insideUrl(refresh, path, location) ?? refresh);
  }
  addUrls(uses, recordsFile, { ids: [], urls: searched });
  return { pages, redirects, files, uses };
}

/** Adds the URLs of a file to an inventory, without those of anchors that the page itself has. */
export function addUrls(
  uses: Output['uses'],
  file: string,
  { ids, urls }: { ids: readonly string[]; urls: readonly string[] },
): void {
  for (const url of new Set(urls)) {
    if (url.startsWith('#') && ids.includes(url.slice(1))) continue;
    const key = /^(?:\/|[a-z][a-z0-9+.-]*:)/i.test(url) ? url : `${file}\n${url}`;
    const files = uses.get(key);
    if (files) files.push(file);
    else uses.set(key, [file]);
  }
}

/** The ids and the URLs of a page, in its order. */
interface ScannedPage {
  ids: string[];
  /** As written: whole, from the root, relative, or a fragment alone. */
  urls: string[];
  /** Where the page redirects to; undefined where it does not. */
  refresh?: string | undefined;
}

/** Attributes that hold one URL (https://html.spec.whatwg.org/multipage/indices.html#attributes-3). */
const linking = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'cite'];
/** Names of `<meta>` whose content is a URL. */
const describing = /^(?:og|twitter):(?:url|image|audio|video)$/;

/**
 * Finds every id and every URL in a page: of links, images, scripts, styles, forms and refreshes, and of what describes
 * the page (canonical, Open Graph).
 */
export function scanPage(html: string): ScannedPage {
  const page: ScannedPage = { ids: [], urls: [] };
  let templates = 0;
  let isStyle = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      // What is in a template is not part of the page yet, though it links somewhere.
      if (attributes['id'] !== undefined && templates === 0) page.ids.push(attributes['id']);
      for (const attribute of linking) if (attributes[attribute] !== undefined) page.urls.push(attributes[attribute]);
      page.urls.push(...(attributes['srcset']?.split(',').map((image) => image.trim().split(/\s/)[0] ?? '') ?? []));
      if (name === 'meta') readMeta(attributes, page);
      if (name === 'template') templates++;
      isStyle = name === 'style';
    },
    ontext(text) {
      if (isStyle) page.urls.push(...scanCss(text));
    },
    onclosetag(name) {
      if (name === 'template') templates--;
      isStyle = false;
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

/** The URLs in a style sheet without comments, as `url()` and `@import` have them. */
function scanCss(css: string): string[] {
  const urls = css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]+))\s*\)|@import\s*(?:"([^"]*)"|'([^']*)')/g);
  return [...urls].map(([, ...values]) => values.find((value) => value !== undefined) ?? '');
}
