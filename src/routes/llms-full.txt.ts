/** The whole site as Markdown for language models. */
import type { APIRoute } from 'astro';
import { fullText } from '../exports/llms.ts';
import { getPublication } from './_publication.ts';

export const GET: APIRoute = async () => new Response(fullText(await getPublication()));
