/** A page of a built site. */
export interface PageText {
  /** Its path from the root of the site. */
  path: string;
  html: string;
}

/** Names that belong to nobody (https://www.rfc-editor.org/rfc/rfc2606), and machines that no reader has. */
const nobodys = /(?:^|\.)(?:example|invalid|localhost|test|example\.(?:com|net|org))$/;

/**
 * Finds what a site leads to outside of itself.
 * @param pages of the site.
 * @param origin of the site; undefined where it is not known.
 * @returns for each address without its fragment the pages that lead there, both sorted. Addresses of invented hosts, as
 *   in examples, are left out.
 */
export function externalAddresses(pages: readonly PageText[], origin: string | undefined): Map<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const { path, html } of pages) {
    for (const [, written = ''] of html.matchAll(/<a\b[^>]*?\shref="(https?:[^"]*)"/g)) {
      const url = URL.parse(unescape(written));
      if (!url || url.origin === origin || nobodys.test(url.hostname)) continue;
      url.hash = '';
      found.set(url.href, (found.get(url.href) ?? new Set()).add(path));
    }
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([address, on]) => [address, [...on].sort()]));
}

function unescape(text: string): string {
  return text.replace(/&(?:quot|#34|#x22);/g, '"').replace(/&(?:#39|#x27);/g, "'").replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&(?:amp|#38|#x26);/g, '&');
}
