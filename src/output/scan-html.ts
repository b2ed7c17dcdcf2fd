/** Reads ids and addresses out of HTML that we wrote ourselves: well-formed, so that one pass without a tree is enough. */
import { scanCss } from './scan-css.ts';

/** What a page names and what it leads to, entities undone, in the order of the page. */
export interface ScannedPage {
  ids: string[];
  /** As written: whole, from the root, relative, or a fragment alone. */
  addresses: string[];
  /** Where a page leads on by itself; undefined where it stays. */
  refresh?: string | undefined;
}

/** A tag up to its end, attribute values with `<` and `>` in them included; or a comment. */
const tag = /<(?:!--.*?-->|([a-z][^\s/>]*)([^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*)>)/gis;
/** Most tags have none of these, and need no closer look. */
const telling = /\b(?:id|href|src|srcset|action|formaction|poster|data|cite|content)\s*=/i;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** Attributes that hold one address (https://html.spec.whatwg.org/multipage/indices.html#attributes-3). */
const addressed = new Set(['href', 'src', 'action', 'formaction', 'poster', 'data', 'cite']);
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
  const { addresses } = page;
  let inertUntil = 0;
  tag.lastIndex = 0;
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    const name = found[1];
    const written = found[2];
    if (name === undefined || written === undefined) continue;
    const isRaw = name === 'script' || name === 'style';
    if (telling.test(written)) readAttributes(name, written, page, found.index < inertUntil);
    if (name === 'template') inertUntil = html.indexOf('</template', tag.lastIndex);
    if (!isRaw) continue;
    // What stands in them is no HTML.
    const start = tag.lastIndex;
    const end = html.indexOf(`</${name}`, start);
    tag.lastIndex = end < 0 ? html.length : end;
    const inside = html.slice(start, tag.lastIndex);
    if (name === 'style') addresses.push(...scanCss(inside));
    else if (written.includes('application/ld+json')) addresses.push(...strings(JSON.parse(inside)).filter(isWhole));
  }
  return page;
}

function readAttributes(name: string, written: string, page: ScannedPage, isInert: boolean): void {
  const { ids, addresses } = page;
  let meta = '';
  let content: string | undefined;
  attribute.lastIndex = 0;
  for (let found = attribute.exec(written); found; found = attribute.exec(written)) {
    const key = found[1] ?? '';
    const value = found[2] ?? found[3] ?? found[4] ?? '';
    // What stands in a template is no part of the page yet, though it leads somewhere.
    if (key === 'id' && isInert) continue;
    if (key === 'id') ids.push(decodeEntities(value));
    else if (addressed.has(key)) addresses.push(decodeEntities(value));
    else if (key === 'srcset') addresses.push(...decodeEntities(value).split(',').map((one) => one.trim().split(/\s/)[0] ?? ''));
    else if (name === 'meta' && key === 'content') content = decodeEntities(value);
    else if (name === 'meta' && (key === 'property' || key === 'name' || key === 'http-equiv')) meta = value.toLowerCase();
  }
  if (content === undefined) return;
  if (described.test(meta)) addresses.push(content);
  const target = meta === 'refresh' ? /url\s*=\s*['"]?([^'"]*)/i.exec(content)?.[1] : undefined;
  if (target === undefined) return;
  addresses.push(target);
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
