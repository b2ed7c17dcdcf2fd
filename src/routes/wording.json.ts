/** The strings of the interface for scripts that load when a reader asks for them. */
import type { APIRoute } from 'astro';
import { getArchive } from '../loaders/get-archive.ts';

export const GET: APIRoute = async () => Response.json((await getArchive()).content.wording);
