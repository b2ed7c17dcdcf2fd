/**
 * The feeds of the site, areas and topics and, in development, of items: a build writes those from `other-files.json`.
 */
import type { APIRoute } from 'astro';
import { feedDocument, feedsOf, siteFeed } from '../../exports/feed.ts';
import { getArchive } from '../../loaders/get-archive.ts';
import { filePaths } from '../_paths.ts';

export async function getStaticPaths() {
  const archive = await getArchive();
  const kinds = import.meta.env.DEV ? (['area', 'topic', 'item'] as const) : (['area', 'topic'] as const);
  const feeds = [siteFeed(archive), ...kinds.flatMap((kind) => [...feedsOf(kind, archive).values()])];
  return filePaths(
    'feed.xml',
    feeds.map((feed) => [feed.page, () => feedDocument(feed, archive)]),
  );
}

export const GET: APIRoute<{ make: () => string }> = ({ props: { make } }) =>
  new Response(make(), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
