/** Feed and sitemap of the site; left out where its URL is not known, as both need full URLs. */
import type { APIRoute } from 'astro';
import { feedDocument } from '../exports/feed.ts';
import { sitemapDocuments } from '../exports/sitemap.ts';
import { sitePages } from './_pages.ts';
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
