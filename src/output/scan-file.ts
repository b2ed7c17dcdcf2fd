import { scanCss } from './scan-css.ts';
import { decodeEntities, scanHtml, type ScannedPage } from './scan-html.ts';
import { scanMarkdown } from './scan-markdown.ts';

/** Originals of the team and the search index: they are led to, and not read. */
const unread = /^(?:files|pagefind)\//;

/**
 * Whether a file of the output can hold addresses.
 * @param path of the file inside the output.
 * @returns true where `scanFile` knows how to read it.
 */
export function isScanned(path: string): boolean {
  return !unread.test(path) && scannerOf(path) !== undefined;
}

/**
 * Scans one file of the output.
 * @param path of the file inside the output; says what kind of file it is.
 * @param text of the file.
 * @returns ids, which only pages have, and addresses as written.
 */
export function scanFile(path: string, text: string): ScannedPage {
  return scannerOf(path)?.(text) ?? { ids: [], addresses: [] };
}

type Scanner = (text: string) => ScannedPage;

function scannerOf(path: string): Scanner | undefined {
  if (path === 'robots.txt') return onlyAddresses(scanRobots);
  if (path.endsWith('.html')) return scanHtml;
  if (path.endsWith('.css')) return onlyAddresses(scanCss);
  if (path.endsWith('.json')) return onlyAddresses(scanJson);
  if (path.endsWith('.xml')) return onlyAddresses(scanXml);
  return path.endsWith('.md') || path === 'llms.txt' ? onlyAddresses(scanMarkdown) : undefined;
}

const onlyAddresses = (scan: (text: string) => string[]): Scanner => (text) => ({ ids: [], addresses: scan(text) });

/** Inside a string of JSON a quotation mark never stands alone, so this finds fields and no text that looks like them. */
function scanJson(json: string): string[] {
  const fields = json.matchAll(/"(path|markdown|feed|plan|status|url|evidence|reference|\$schema|definition|description|body|note)":\s*"((?:[^"\\]|\\.)*)"/g);
  return [...fields].flatMap(([, name = '', written = '']) => {
    if (hypertext.has(name)) return written.includes('=\\"') ? scanHtml(unquoted(written)).addresses : [];
    // A status is the path of a line in one document, and a word in the others.
    return written.startsWith('/') || written.startsWith('http') ? unquoted(written) : [];
  });
}

/** Fields of the documents below `api/` that hold HTML (`src/data/schema/`). */
const hypertext = new Set(['definition', 'description', 'body', 'note']);

const unquoted = (written: string): string => (written.includes('\\') ? (JSON.parse(`"${written}"`) as string) : written);

/** Feeds and sitemaps: elements that hold an address, and descriptions of entries, which hold HTML; that of a feed is text. */
function scanXml(xml: string): string[] {
  const first = xml.indexOf('<item>');
  const entries = first < 0 ? xml.length : first;
  const found = xml.matchAll(/<(loc|link|guid|description)(\s[^>]*)?>([^<]*)<|<[^<>]*\shref="([^"]*)"/g);
  return [...found].flatMap(({ index, 1: name, 2: attributes = '', 3: content = '', 4: href }) => {
    if (href !== undefined) return decodeEntities(href);
    if (name === 'description') return index > entries && content.includes('=') ? scanHtml(decodeEntities(content)).addresses : [];
    return name === 'guid' && attributes.includes('isPermaLink="false"') ? [] : decodeEntities(content);
  });
}

function scanRobots(text: string): string[] {
  return [...text.matchAll(/^Sitemap:\s*(\S+)/gim)].map(([, address = '']) => address);
}
