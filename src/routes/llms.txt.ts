/** The site in short for language models. */
import type { APIRoute } from 'astro';
import { llmsText } from '../exports/llms.ts';
import { getArchive } from '../loaders/get-archive.ts';

export const GET: APIRoute = async () => new Response(llmsText(await getArchive()));
