/** The feed of an area; left out where the URL of the site is not known, as a feed needs full URLs. */
import type { APIRoute } from 'astro';
import { feedDocument } from '../../../exports/feed.ts';
import { getArchive } from '../../../loaders/get-archive.ts';
import type { Area } from '../../../report/content.ts';
import { getPublication } from '../../_publication.ts';

export async function getStaticPaths() {
  if (!import.meta.env.SITE) return [];
  const { areas } = (await getArchive()).content;
  return areas.map((area) => ({ params: { area: area.id }, props: { area } }));
}

export const GET: APIRoute<{ area: Area }> = async ({ props: { area } }) =>
  new Response(feedDocument(await getPublication(), area), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  });
