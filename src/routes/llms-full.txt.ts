/** The whole site as Markdown for language models. */
import type { APIRoute } from 'astro';
import { fullText } from '../exports/llms.ts';
import { getArchive } from '../loaders/get-archive.ts';

export const GET: APIRoute = async () => {
  const parts = fullText(await getArchive());
  return new Response(parts.map(({ make }) => make()).join('\n'));
};
