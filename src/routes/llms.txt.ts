/** The site in short for language models. */
import type { APIRoute } from 'astro';
import { llmsText } from '../exports/llms.ts';
import { getPublication } from './_publication.ts';

export const GET: APIRoute = async () => new Response(llmsText(await getPublication()));
