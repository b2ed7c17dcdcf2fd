import { fullUrl } from '../urls/site-path.ts';
import { xmlElement, xmlDocument } from './write-xml.ts';

const attributes = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/**
 * The sitemap of a site whose URL is known, by the part in its file name: an index, and one file with all URLs. A file
 * may have 50,000 (https://www.sitemaps.org/protocol.html), more than a site has pages.
 * @param changed the days of the last changes, where known.
 */
export function sitemapDocuments(pages: readonly string[], changed: ReadonlyMap<string, string>): Map<string, string> {
  const entry = (name: string, page: string) => {
    const day = changed.get(page);
    return xmlElement(name, [
      xmlElement('loc', fullUrl(page)),
      ...(day === undefined ? [] : [xmlElement('lastmod', day)]),
    ]);
  };
  const urlset = pages.map((page) => entry('url', page));
  return new Map([
    ['index', xmlDocument(xmlElement('sitemapindex', [entry('sitemap', '/sitemap-0.xml')], attributes))],
    ['0', xmlDocument(xmlElement('urlset', urlset, attributes))],
  ]);
}
