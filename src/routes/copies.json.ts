/** Files by the old URLs to copy them to: a build does so (src/integrations/complete-site.ts) and deletes this one. */
import type { APIRoute } from 'astro';
import { getArchive } from '../loaders/get-archive.ts';

export const GET: APIRoute = async () => Response.json(Object.fromEntries((await getArchive()).urls.moved.files));
