/**
 * The feeds of the site, areas and topics and, in development, of items: a build writes those from `other-files.json`.
 */
import type { APIRoute } from 'astro';
import { feedDocument, feedsOf, siteFeed } from '../../exports/feed.ts';
import { filePaths } from '../_paths.ts';
import { getPublication } from '../_publication.ts';

export async function getStaticPaths() {
  const publication = await getPublication();
  const kinds = import.meta.env.DEV ? (['area', 'topic', 'item'] as const) : (['area', 'topic'] as const);
  const feeds = [siteFeed(publication), ...kinds.flatMap((kind) => [...feedsOf(kind, publication).values()])];
  return filePaths(
    'feed.xml',
    feeds.map((feed) => [feed.page, () => feedDocument(feed, publication)]),
  );
}

export const GET: APIRoute<{ make: () => string }> = ({ props: { make } }) =>
  new Response(make(), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
