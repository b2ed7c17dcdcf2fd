/** What each topic means and how its items stand; loaded when a reader first comes to a link to one. */
import type { APIRoute } from 'astro';
import { termsOf } from '../../exports/terms.ts';
import { getArchive } from '../../loaders/get-archive.ts';

export const GET: APIRoute = async () => Response.json(termsOf(await getArchive()));
