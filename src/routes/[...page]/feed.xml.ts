/** The feeds of the site and of its areas and topics. */
import type { APIRoute } from 'astro';
import { feedDocument, feedsOf } from '../../exports/feed.ts';
import { getArchive } from '../../loaders/get-archive.ts';
import { filePaths } from '../_paths.ts';

export async function getStaticPaths() {
  const archive = await getArchive();
  const feeds = feedsOf(archive).map((feed) => [feed.page, () => feedDocument(feed, archive)] as const);
  return filePaths('feed.xml', feeds);
}

export const GET: APIRoute<{ make: () => string }> = ({ props: { make } }) =>
  new Response(make(), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
