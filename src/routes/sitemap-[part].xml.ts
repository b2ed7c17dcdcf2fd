/** The pages for search engines (https://www.sitemaps.org/protocol.html). */
import type { APIRoute } from 'astro';
import { sitemapDocuments } from '../exports/sitemap.ts';
import { getArchive } from '../loaders/get-archive.ts';
import { diagnosticKinds } from '../report/diagnostics/diagnostic.ts';
import { pageRoutes, urlsOf } from '../urls/routes.ts';
import { matrixPages } from '../views/matrix-pages.ts';
import { topicPages } from '../views/topic-pages.ts';
import { getPublication } from './_publication.ts';

export async function getStaticPaths() {
  const sitemaps = sitemapDocuments(await sitePages(), (await getPublication()).urls);
  return [...sitemaps].map(([name, document]) => ({
    params: { part: name.replace(/^sitemap-/, '') },
    props: { document },
  }));
}

export const GET: APIRoute<{ document: string }> = ({ props: { document } }) =>
  new Response(document, { headers: { 'content-type': 'application/xml; charset=utf-8' } });

/** The paths of all pages for the sitemap, from the root of the site: no redirects, and no other views of a page. */
async function sitePages(): Promise<string[]> {
  const archive = await getArchive();
  const { content, history } = archive;
  return urlsOf(
    pageRoutes.filter(({ inSitemap }) => inSitemap ?? true),
    {
      area: content.areas.map(({ id }) => id),
      cycle: history.cycles.map(({ cycle }) => cycle.id),
      diagnostic: Object.keys(diagnosticKinds),
      item: history.items.map(({ id }) => id),
      'matrix page': matrixPages(history.cycles)
        .slice(1)
        .map(({ own }) => own.at(-1)!.cycle.id),
      'older topic page': content.topics.flatMap(({ id }) =>
        topicPages(id, archive).windows.map((window) => `${id}/${window.id}`),
      ),
      page: content.pages.map(({ id }) => id),
      topic: content.topics.map(({ id }) => id),
    },
  );
}
