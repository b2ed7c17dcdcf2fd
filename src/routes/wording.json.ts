/** The strings of the interface, for what is loaded only when a reader asks for it. */
import type { APIRoute } from 'astro';
import { getArchive } from '../loaders/get-archive.ts';

export const GET: APIRoute = async () => {
  const { wording } = (await getArchive()).content;
  return new Response(JSON.stringify(wording), { headers: { 'content-type': 'application/json' } });
};
