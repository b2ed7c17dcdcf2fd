/**
 * What the check of the output needs to know of old addresses; it takes this file away (src/output/whole-output.ts).
 */
import type { APIRoute } from 'astro';
import type { AddressesFile } from '../data/addresses-file.ts';
import { getArchive } from '../loaders/archive.ts';
import { plainRedirects } from '../urls/redirects.ts';

export const GET: APIRoute = async () => {
  const { redirects, moved } = (await getArchive()).content;
  return new Response(JSON.stringify({ redirects: plainRedirects(redirects), moved } satisfies AddressesFile), {
    headers: { 'content-type': 'application/json' },
  });
};
