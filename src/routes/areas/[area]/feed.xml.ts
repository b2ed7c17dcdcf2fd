/** The feed of an area. */
import type { APIRoute } from 'astro';
import { feedDocument } from '../../../exports/feed.ts';
import { getArchive } from '../../../loaders/get-archive.ts';
import type { Area } from '../../../report/content.ts';
import { getPublication } from '../../_publication.ts';

export async function getStaticPaths() {
  const { areas } = (await getArchive()).content;
  return areas.map((area) => ({ params: { area: area.id }, props: { area } }));
}

export const GET: APIRoute<{ area: Area }> = async ({ props: { area } }) =>
  new Response(feedDocument(await getPublication(), area), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  });
