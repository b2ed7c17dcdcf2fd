/** The pages for search engines (https://www.sitemaps.org/protocol.html). */
import type { APIRoute } from 'astro';
import { sitemapDocuments } from '../exports/sitemap.ts';
import { getArchive } from '../loaders/get-archive.ts';
import { routeOf } from '../urls/routes.ts';

export async function getStaticPaths() {
  const { changed, urls } = await getArchive();
  const pages = [...urls.pages.keys()].filter(
    (path) => path.endsWith('/') && !urls.redirects.has(path) && (routeOf(path)?.inSitemap ?? true),
  );
  const sitemaps = sitemapDocuments(pages, changed);
  return [...sitemaps].map(([part, document]) => ({ params: { part }, props: { document } }));
}

export const GET: APIRoute<{ document: string }> = ({ props: { document } }) =>
  new Response(document, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
