/** Addresses that authors write in links and images, and where they lead on the site. */

/** Where a link leads, or why it cannot. */
export type Address = { href: string } | { problem: 'unsafe' | 'relative'; expected: string };

const safeSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);
/** A host that cannot exist (RFC 2606), so that a relative address shows by keeping it. */
const nowhere = 'https://content.invalid';

/**
 * Resolves the address of a link in a content file.
 * @param href as the author wrote it, Markdown escapes and entities undone.
 * @param file path of the file inside the content folder, such as `cycles/f23a/status.mdx`.
 * @param base path under which the site is served, with a slash at both ends.
 * @returns the address for a page, or what is wrong with it. A path to another content file leads to its page.
 */
export function resolveLink(href: string, file: string, base: string): Address {
  let url: URL;
  try {
    url = new URL(href, `${nowhere}/${encodeURI(file)}`);
  } catch {
    return { problem: 'unsafe', expected: 'an address that a browser can read' };
  }
  if (!safeSchemes.has(url.protocol)) return { problem: 'unsafe', expected: 'an address that begins with https://' };
  if (url.origin !== nowhere) return { href: href.trim() };
  if (href.startsWith('/')) return { href: base + href.slice(1) };
  const page = contentPage(decodeURI(url.pathname.slice(1)), base);
  if (page !== undefined) return { href: page + url.hash };
  return {
    problem: 'relative',
    expected: 'a full address, a path of the site that begins with /, or the path of another content file',
  };
}

/**
 * Resolves the address of an image in a content file.
 * @param src as the author wrote it.
 * @param file path of the file inside the content folder.
 * @returns the path of the image inside the content folder; undefined where it is not a file of the content.
 */
export function resolveImage(src: string, file: string): string | undefined {
  let url: URL;
  try {
    url = new URL(src, `${nowhere}/${encodeURI(file)}`);
  } catch {
    return undefined;
  }
  return url.origin === nowhere ? decodeURI(url.pathname.slice(1)) : undefined;
}

/**
 * The page that shows a content file.
 * @param path inside the content folder.
 * @param base path under which the site is served.
 * @returns the address of the page; undefined where no page shows that file.
 */
function contentPage(path: string, base: string): string | undefined {
  const report = /^cycles\/([^/]+)\/(?:plan|status)\.mdx$/.exec(path);
  if (report) return `${base}cycles/${report[1]}/`;
  const item = /^items\/([^/]+\/[^/]+)\.mdx$/.exec(path);
  if (item) return `${base}areas/${item[1]}/`;
  const named = /^(areas|topics)\/([^/]+)\.mdx$/.exec(path);
  if (named) return `${base}${named[1]}/${named[2]}/`;
  return path.startsWith('sources/') ? `${base}files/${path}` : undefined;
}
