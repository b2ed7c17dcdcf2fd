import { fullUrl, type Publication } from './publication.ts';
import { xmlDocument } from './xml.ts';

/** As many URLs as the protocol allows in one file (https://www.sitemaps.org/protocol.html). */
const most = 50_000;
const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * The sitemap of a site: an index, and files of URLs.
 * @param pages paths of all pages from the root of the site, each once.
 * @param at URLs of a site whose own is known.
 * @returns documents by name, `sitemap-index` and `sitemap-0`, `sitemap-1`, … No date is given: a page's is not known.
 */
export function sitemapDocuments(pages: readonly string[], at: Publication['at']): Map<string, string> {
  const files: string[] = [];
  for (let start = 0; start < pages.length; start += most) {
    const urls = pages.slice(start, start + most).map((page) => entry('url', at.page(page), at));
    files.push(xmlDocument({ name: 'urlset', attributes: { xmlns }, content: urls }));
  }
  const index = files.map((_, number) => entry('sitemap', at.page(`/sitemap-${number}.xml`), at));
  return new Map([
    ['sitemap-index', xmlDocument({ name: 'sitemapindex', attributes: { xmlns }, content: index })],
    ...files.map((file, number): [string, string] => [`sitemap-${number}`, file]),
  ]);
}

function entry(name: string, path: string, at: Publication['at']) {
  return { name, content: [{ name: 'loc', content: fullUrl(path, at) }] };
}
