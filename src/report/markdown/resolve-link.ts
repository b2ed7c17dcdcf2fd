import { decoded } from '../decoded.ts';
import { classifyPath } from '../content-path.ts';
import { misspelt } from '../diagnostics/nearest.ts';

/** `to` is where the path would lead if it were a URL. */
type ResolvedLink =
  | { href: string }
  | { problem: 'unsafe'; expected: string }
  | { problem: 'relative'; expected: string; to: string | undefined };

const safeSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);
/** A host that cannot exist (RFC 2606); relative URLs keep it. */
const nowhere = 'https://content.invalid';

/** Endings that are more likely those of a file than of a host. */
const fileEnding = /\.(?:html?|mdx?|txt|csv|json|ya?ml|pdf|docx?|xlsx?|pptx?|zip|png|jpe?g|gif|webp|svg)$/i;
/** Plain or encoded, before the query. */
const backslash = /^[^?#]*(?:\\|%5c)/i;

/**
 * Resolves a link in a content file.
 * @param href with Markdown escapes and entities decoded.
 * @param file path in the content folder, such as `cycles/f23a/status.mdx`.
 * @returns a full URL, a path from the root of the site (for a content file, of its page), or what is wrong.
 */
export function resolveLink(href: string, file: string): ResolvedLink {
  const url = URL.parse(href, `${nowhere}/${encodeURI(file)}`);
  if (!url) return { problem: 'unsafe', expected: 'a URL that a browser can read' };
  if (!safeSchemes.has(url.protocol)) return { problem: 'unsafe', expected: 'a URL that begins with https://' };
  const isWritten = url.origin !== nowhere || href.startsWith('/');
  // Rendering would encode the brackets of an IPv6 address, which no browser could read then.
  if (url.hostname.startsWith('[')) return { problem: 'unsafe', expected: 'a URL whose host has a name' };
  // Browsers take a backslash for a slash, other programs do not: either could be led to another host.
  if (isWritten && backslash.test(href)) return { problem: 'unsafe', expected: 'a URL without backslashes' };
  if (url.origin !== nowhere) {
    const isWhole = /^(?:(?:https?:)?\/\/[^/]|(?:mailto|tel):)/i.test(href.trim());
    return isWhole ? { href: href.trim() } : { problem: 'unsafe', expected: 'a URL that begins with https://' };
  }
  // Links can name an original from the root of the content folder, as images do; no page has such a path.
  if (href.startsWith('/') && !pathInContent(url).startsWith('sources/')) return { href };
  // `#ovens` leads to the page of the file itself, because its words are shown on other pages too.
  const page = contentPage(pathInContent(url));
  if (page !== undefined) return { href: page + url.hash };
  return {
    problem: 'relative',
    expected: 'a full URL, a path on the site that begins with /, or the path of another content file',
    to: /^[\w.~/-]+(?:#[\w./-]*)?$/.test(href) ? url.pathname + url.hash : undefined,
  };
}

/** Whether a URL in content is a path from the root of the site. */
export function isPath(url: string): boolean {
  return /^\/(?!\/)/.test(url);
}

/** The URL that a broken link most probably means, and that `resolveLink` accepts; undefined if nobody can tell. */
export function meantUrl(href: string): string | undefined {
  const [, scheme = '', rest] = /^(https?)(?:[:;]\/*|\/+)((?:[\w-]+\.)+[a-z][\w-]*(?:[/?#:]\S*)?)$/i.exec(href) ?? [];
  if (rest !== undefined) return URL.canParse(`https://${rest}`) ? `${scheme.toLowerCase()}://${rest}` : undefined;
  const [, mistyped = '', host] = /^([a-z]{3,7}):\/+([\w-]+\.\S+)$/i.exec(href) ?? [];
  if (host !== undefined && !safeSchemes.has(`${mistyped.toLowerCase()}:`) && misspelt(mistyped, ['http', 'https']))
    return `https://${host}`;
  if (/^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(href) && !fileEnding.test(href)) return `https://${href}`;
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(href)) return `mailto:${href}`;
  // Written as if the file were in another folder.
  const bare = href.replace(/^(?:\.{0,2}\/)+/, '');
  if (bare.startsWith('sources/')) return `/${bare}`;
  const [path = '', anchor] = bare.split(/(?=#)/, 2);
  const page = contentPage(path);
  return page === undefined ? undefined : page + (anchor ?? '');
}

/** The path of an image in the content folder; undefined if it is on another host. */
export function resolveImage(src: string, file: string): string | undefined {
  const url = URL.parse(src, `${nowhere}/${encodeURI(file)}`);
  return url?.origin === nowhere ? pathInContent(url) : undefined;
}

function pathInContent(url: URL): string {
  return decoded(url.pathname.slice(1));
}

function contentPage(path: string): string | undefined {
  const kind = classifyPath(path);
  if (kind.type === 'report') return `/cycles/${kind.cycle}/`;
  if (kind.type === 'item' || kind.type === 'area') return `/areas/${kind.id}/`;
  if (kind.type === 'topic') return `/topics/${kind.id}/`;
  if (kind.type === 'page') return `/pages/${kind.id}/`;
  return path.startsWith('sources/') ? `/files/${path}` : undefined;
}
