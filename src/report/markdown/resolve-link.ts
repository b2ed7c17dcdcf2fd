import { decoded } from '../decoded.ts';
import { classifyPath } from '../content-path.ts';

type ResolvedLink = { href: string } | { problem: LinkProblem };

/** Why a link leads nowhere: what browsers cannot read, or could read as something else; or a path to no page. */
export type LinkProblem = 'unreadable' | 'beginning' | 'address' | 'backslash' | 'relative';

export const safeSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);
/** A host that cannot exist (RFC 2606); relative URLs keep it. */
const nowhere = 'https://content.invalid';

/** Plain or encoded, before the query. */
const backslash = /^[^?#]*(?:\\|%5c)/i;

/**
 * Resolves a link in a content file.
 * @param href with Markdown escapes and entities decoded.
 * @param file path in the content folder, such as `cycles/f23a/status.mdx`.
 * @returns a full URL, a path from the root of the site (for a content file, of its page), or why it has neither.
 */
export function resolveLink(href: string, file: string): ResolvedLink {
  const url = URL.parse(href, `${nowhere}/${encodeURI(file)}`);
  if (!url) return { problem: 'unreadable' };
  if (!safeSchemes.has(url.protocol)) return { problem: 'beginning' };
  const isWritten = url.origin !== nowhere || href.startsWith('/');
  // Rendering would encode the brackets of an IPv6 address, which no browser could read then.
  if (url.hostname.startsWith('[')) return { problem: 'address' };
  // Browsers take a backslash for a slash, other programs do not: either could be led to another host.
  if (isWritten && backslash.test(href)) return { problem: 'backslash' };
  if (url.origin !== nowhere) {
    const isWhole = /^(?:(?:https?:)?\/\/[^/]|(?:mailto|tel):)/i.test(href.trim());
    return isWhole ? { href: href.trim() } : { problem: 'beginning' };
  }
  // Links can name an original from the root of the content folder, as images do; no page has such a path.
  if (href.startsWith('/') && !pathInContent(url).startsWith('sources/')) return { href };
  // `#ovens` leads to the page of the file itself, because its words are shown on other pages too.
  const page = contentPage(pathInContent(url));
  return page === undefined ? { problem: 'relative' } : { href: page + url.hash };
}

/** Whether a URL in content is a path from the root of the site. */
export function isPath(url: string): boolean {
  return /^\/(?!\/)/.test(url);
}

/** The path in the content folder that a URL in a content file leads to; undefined if it is on another host. */
export function resolveFile(href: string, file: string): string | undefined {
  const url = URL.parse(href, `${nowhere}/${encodeURI(file)}`);
  return url?.origin === nowhere ? pathInContent(url) : undefined;
}

function pathInContent(url: URL): string {
  return decoded(url.pathname.slice(1));
}

/** The page of a content file, or the URL of an original; undefined for other paths. */
export function contentPage(path: string): string | undefined {
  const kind = classifyPath(path);
  if (kind.type === 'report') return `/cycles/${kind.cycle}/`;
  if (kind.type === 'item' || kind.type === 'area') return `/areas/${kind.id}/`;
  if (kind.type === 'topic') return `/topics/${kind.id}/`;
  if (kind.type === 'page') return `/pages/${kind.id}/`;
  return path.startsWith('sources/') ? `/files/${path}` : undefined;
}
