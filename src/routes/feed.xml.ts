/** What changed, report by report. */
import type { APIRoute } from 'astro';
import { feedDocument } from '../exports/feed.ts';
import { getPublication } from './_publication.ts';

export const GET: APIRoute = async () =>
  new Response(feedDocument(await getPublication()), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  });
