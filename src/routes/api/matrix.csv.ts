/** The status matrix of all cycles, for a spreadsheet. */
import type { APIRoute } from 'astro';
import { matrixFile } from '../../exports/matrix-file.ts';
import { getArchive } from '../../loaders/get-archive.ts';

export const GET: APIRoute = async () => new Response(matrixFile(await getArchive()));
