import { Parser } from 'htmlparser2';

/** What other files and pages may refer to in a page, and what it refers to. */
interface ScannedPage {
  ids: string[];
  /** As written in the page. */
  urls: string[];
  /** Where the page redirects to; undefined if it does not. */
  refresh?: string | undefined;
}

/** Attributes that hold one URL (https://html.spec.whatwg.org/multipage/indices.html#attributes-3). */
const linking = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'cite'];
const ofMeta = ['content', 'property', 'name', 'http-equiv'];
const wanted = new Set(['id', 'srcset', ...linking, ...ofMeta]);
/** The names of `<meta>` whose content is a URL. */
const describing = /^(?:og|twitter):(?:url|image|audio|video)$/;

/** Finds every id and every URL in a page, in order. */
export function scanPage(html: string): ScannedPage {
  const page: ScannedPage = { ids: [], urls: [] };
  let element = '';
  const attributes = new Map<string, string>();
  const endTag = () => {
    if (attributes.size > 0) addTag(element, attributes, page);
    attributes.clear();
  };
  // Most of a page is text and attributes without a URL: they need not be decoded.
  const parser = new Parser(
    {
      onopentagname(name) {
        endTag();
        element = name;
      },
      onattribute(name, value) {
        // The first of two attributes of a name counts.
        if (wanted.has(name) && !attributes.has(name)) attributes.set(name, decoded(value));
      },
      onend: endTag,
    },
    { decodeEntities: false },
  );
  parser.end(html);
  return page;
}

function decoded(value: string): string {
  if (!value.includes('&')) return value;
  let text = value;
  const parser = new Parser({ onattribute: (_, decodedValue) => (text = decodedValue) });
  parser.end(`<i title="${value.replaceAll('"', '&quot;')}">`);
  return text;
}

function addTag(element: string, attributes: ReadonlyMap<string, string>, page: ScannedPage): void {
  const id = attributes.get('id');
  if (id !== undefined) page.ids.push(id);
  for (const name of linking) {
    const url = attributes.get(name);
    if (url !== undefined) page.urls.push(url);
  }
  const images = attributes.get('srcset')?.split(',') ?? [];
  page.urls.push(...images.map((image) => image.trim().split(/\s/)[0] ?? ''));
  if (element === 'meta') readMeta(Object.fromEntries(attributes), page);
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
