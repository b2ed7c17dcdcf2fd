/** Reads ids and addresses out of HTML that we wrote ourselves: well-formed, so that one pass without a tree is enough. */
import { endOfName, readTag } from './read-tag.ts';
import { scanCss } from './scan-css.ts';

/** What a page names and what it leads to, entities undone, in the order of the page. */
export interface ScannedPage {
  ids: string[];
  /** As written: whole, from the root, relative, or a fragment alone. */
  addresses: string[];
  /** Where a page leads on by itself; undefined where it stays. */
  refresh?: string | undefined;
}

/** Attributes that hold one address (https://html.spec.whatwg.org/multipage/indices.html#attributes-3). */
const addressed = new Set(['href', 'src', 'action', 'formaction', 'poster', 'data', 'cite']);
/** Those that a `<meta>` has. */
const describing = new Set(['content', 'property', 'name', 'http-equiv']);
/** Names of `<meta>` whose content is an address. */
const described = /^(?:og|twitter):(?:url|image|audio|video)$/;

/**
 * Scans a page.
 * @param html of a whole page or of a piece of one.
 * @returns every id and every address in it: of links, images, scripts, styles, forms and refreshes, of what describes
 *   the page (canonical, Open Graph, JSON-LD). Text is never taken for either.
 */
export function scanHtml(html: string): ScannedPage {
  const page: ScannedPage = { ids: [], addresses: [] };
  const { ids, addresses } = page;
  let inertUntil = 0;
  let [start, at] = [0, 0];
  let element = '';
  let meta: Record<string, string> = {};
  const visit = (name: number, nameEnd: number, from: number, to: number) => {
    // Nearly half of all are "class".
    if (nameEnd - name === 5) return;
    const attribute = html.slice(name, nameEnd);
    const value = () => decodeEntities(html.slice(from, to));
    if (attribute === 'id') {
      // What stands in a template is no part of the page yet, though it leads somewhere.
      if (start >= inertUntil) ids.push(value());
    } else if (addressed.has(attribute)) addresses.push(value());
    else if (attribute === 'srcset') addresses.push(...value().split(',').map((one) => one.trim().split(/\s/)[0] ?? ''));
    else if (element === 'meta' && describing.has(attribute)) meta[attribute] = value();
  };
  for (start = html.indexOf('<'); start >= 0; start = html.indexOf('<', at)) {
    at = start + 1;
    const code = html.charCodeAt(at);
    if (!isLetter(code)) {
      // An end, or a comment.
      if (code === 0x21 && html.startsWith('!--', at)) at = Math.max(at, html.indexOf('-->', at + 3));
      continue;
    }
    const nameEnd = endOfName(html, at);
    element = html.slice(at, nameEnd);
    const end = readTag(html, nameEnd, visit);
    if (end < 0) continue;
    at = end;
    if (element === 'meta') {
      readMeta(meta, page);
      meta = {};
    } else if (element === 'template') inertUntil = html.indexOf('</template', end);
    else if (element === 'script' || element === 'style') {
      // What stands in them is no HTML.
      const close = html.indexOf(`</${element}`, end);
      at = close < 0 ? html.length : close;
      const inside = html.slice(end, at);
      if (element === 'style') addresses.push(...scanCss(inside));
      else if (html.slice(start, end).includes('application/ld+json')) addresses.push(...strings(JSON.parse(inside)).filter(isWhole));
    }
  }
  return page;
}

function isLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}

function readMeta({ content, property, name, 'http-equiv': pragma }: Record<string, string>, page: ScannedPage): void {
  if (content === undefined) return;
  if (described.test((property ?? name ?? '').toLowerCase())) page.addresses.push(content);
  const target = pragma?.toLowerCase() === 'refresh' ? /url\s*=\s*['"]?([^'"]*)/i.exec(content)?.[1] : undefined;
  if (target === undefined) return;
  page.addresses.push(target);
  page.refresh = target;
}

/**
 * Undoes character references.
 * @param text of an attribute or an element.
 * @returns the text that a browser reads; references that our output never has stay.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(amp|lt|gt|quot|apos));/gi, (reference, decimal?: string, hex?: string, word?: string) => {
    if (word !== undefined) return words[word.toLowerCase()] ?? reference;
    const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : reference;
  });
}

const words: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const isWhole = (text: string): boolean => /^https?:\/\//.test(text);

/** Every string in a value of JSON. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}
