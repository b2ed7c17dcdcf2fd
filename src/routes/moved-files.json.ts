/** The redirects of files, which a build copies (src/integrations/output/copy-moved-files.ts); not published. */
import type { APIRoute } from 'astro';
import { getArchive } from '../loaders/get-archive.ts';

export const GET: APIRoute = async () => Response.json(Object.fromEntries((await getArchive()).urls.moved.files));
