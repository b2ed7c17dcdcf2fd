import type { Urls } from './publication.ts';
import { xmlElement, xmlDocument } from './write-xml.ts';

const attributes = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/**
 * The sitemap of a site whose URL is known: documents by name, an index and one file of URLs. The protocol allows
 * 50,000 in a file, more than a site has (https://www.sitemaps.org/protocol.html).
 * @param changed the days of the last changes, as far as they are known.
 */
export function sitemapDocuments(
  pages: readonly string[],
  urls: Urls,
  changed: ReadonlyMap<string, string>,
): Map<string, string> {
  const entry = (name: string, page: string) => {
    const day = changed.get(page);
    return xmlElement(name, [
      xmlElement('loc', urls.fullPage(page)),
      ...(day === undefined ? [] : [xmlElement('lastmod', day)]),
    ]);
  };
  const urlset = pages.map((page) => entry('url', page));
  return new Map([
    ['index', xmlDocument(xmlElement('sitemapindex', [entry('sitemap', '/sitemap-0.xml')], attributes))],
    ['0', xmlDocument(xmlElement('urlset', urlset, attributes))],
  ]);
}
