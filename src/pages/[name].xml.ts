/** Feed and sitemap of the site; left out where its URL is not known, as both need full URLs. */
import type { APIRoute } from 'astro';
import { feedDocument } from '../exports/feed.ts';
import { sitemapDocuments } from '../exports/sitemap.ts';
import { getArchive } from '../loaders/get-archive.ts';
import { diagnosticKinds } from '../report/diagnostics/diagnostic.ts';
import { pageRoutes, urlsOf } from '../urls/routes.ts';
import { matrixPages } from '../views/matrix-pages.ts';
import { topicPages } from '../views/topic-pages.ts';
import { getPublication } from './_publication.ts';

interface Props {
  document: string;
  type: string;
}

export async function getStaticPaths() {
  if (!import.meta.env.SITE) return [];
  const publication = await getPublication();
  const sitemaps = sitemapDocuments(await sitePages(), publication.urls);
  return [
    {
      params: { name: 'feed' },
      props: { document: feedDocument(publication), type: 'application/rss+xml' } satisfies Props,
    },
    ...[...sitemaps].map(([name, document]) => ({
      params: { name },
      props: { document, type: 'application/xml' } satisfies Props,
    })),
  ];
}

export const GET: APIRoute<Props> = ({ props: { document, type } }) =>
  new Response(document, { headers: { 'content-type': `${type}; charset=utf-8` } });

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
