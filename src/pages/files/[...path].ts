/** The originals and images that reports refer to, and the team's mark, as they are in the content folder. */
import type { APIRoute } from 'astro';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getArchive } from '../../loaders/get-archive.ts';
import { readSettings } from '../../loaders/settings.ts';

export async function getStaticPaths() {
  const { content } = await getArchive();
  const imagePaths = [
    ...content.reports,
    ...content.areas,
    ...content.topics,
    ...content.notes,
    ...content.pages,
  ].flatMap(({ images }) => images.map(({ path }) => path));
  const sources = content.reports.flatMap(({ source }) => source?.file ?? []);
  const mark = content.site.mark === undefined ? [] : [content.site.mark];
  return [...new Set([...imagePaths, ...sources, ...mark])].map((path) => ({ params: { path } }));
}

export const GET: APIRoute = async ({ params }) => {
  const { folder } = readSettings(process.cwd(), process.env);
  return new Response(await readFile(join(folder, params['path'] ?? '')));
};
