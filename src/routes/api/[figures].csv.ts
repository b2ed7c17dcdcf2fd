/** The numbers that reports give, for a spreadsheet. */
import type { APIRoute } from 'astro';
import { figuresFile } from '../../exports/figures-file.ts';
import { getArchive } from '../../loaders/get-archive.ts';
import { figuresOf } from '../../report/figures.ts';

export async function getStaticPaths() {
  const { site } = (await getArchive()).content;
  return figuresOf(site).length > 0 ? [{ params: { figures: 'figures' } }] : [];
}

export const GET: APIRoute = async () => new Response(figuresFile(await getArchive()));
