/** The pages for search engines (https://www.sitemaps.org/protocol.html). */
import type { APIRoute } from 'astro';
import { sitemapDocuments } from '../exports/sitemap.ts';
import { getArchive } from '../loaders/get-archive.ts';
import { routeOf } from '../urls/routes.ts';
import { getPublication } from './_publication.ts';

export async function getStaticPaths() {
  const { changed } = await getArchive();
  const sitemaps = sitemapDocuments(await sitePages(), (await getPublication()).urls, changed);
  return [...sitemaps].map(([name, document]) => ({
    params: { part: name.replace(/^sitemap-/, '') },
    props: { document },
  }));
}

export const GET: APIRoute<{ document: string }> = ({ props: { document } }) =>
  new Response(document, { headers: { 'content-type': 'application/xml; charset=utf-8' } });

/** The paths of all pages for the sitemap, from the root of the site: no redirects, and no other views of a page. */
async function sitePages(): Promise<string[]> {
  const { pages, redirects } = (await getArchive()).urls;
  return [...pages.keys()].filter(
    (path) => path.endsWith('/') && !redirects.has(path) && (routeOf(path)?.inSitemap ?? true),
  );
}
