/** The files that a build copies to their old URLs, before it deletes this list (src/integrations/complete-site.ts). */
import type { APIRoute } from 'astro';
import { getArchive } from '../loaders/get-archive.ts';

export const GET: APIRoute = async () => Response.json(Object.fromEntries((await getArchive()).urls.moved.files));
