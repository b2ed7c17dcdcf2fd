/** The originals and images that reports refer to, and the mark of the team. */
import type { APIRoute } from 'astro';
import { lookup } from 'mrmime';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import settings from 'virtual:almanac/settings';
import { getArchive } from '../../loaders/get-archive.ts';
import { publishedFiles } from '../../urls/page-ids.ts';

export async function getStaticPaths() {
  const { content } = await getArchive();
  return publishedFiles(content).map((path) => ({ params: { path } }));
}

export const GET: APIRoute = async ({ params }) => {
  const path = params['path'] ?? '';
  return new Response(await readFile(join(settings.folder, path)), {
    // For the development server.
    headers: { 'content-type': lookup(path) ?? 'application/octet-stream' },
  });
};
