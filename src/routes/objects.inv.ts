/** The names of pages, for documents that link to them. */
import type { APIRoute } from 'astro';
import { inventoryFile } from '../exports/inventory.ts';
import { getArchive } from '../loaders/get-archive.ts';

export const GET: APIRoute = async () => new Response(new Uint8Array(inventoryFile(await getArchive())));
