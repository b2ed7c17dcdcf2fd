import { Parser } from 'htmlparser2';

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
export function scanCss(css: string): string[] {
  const urls = css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]+))\s*\)|@import\s*(?:"([^"]*)"|'([^']*)')/g);
  return [...urls].map(([, ...values]) => values.find((value) => value !== undefined) ?? '');
}
