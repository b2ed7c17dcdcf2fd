/** The strings of the interface, for what is loaded only when a reader asks for it. */
import type { APIRoute } from 'astro';
import { getArchive } from '../loaders/get-archive.ts';

export const GET: APIRoute = async () => Response.json((await getArchive()).content.wording);
