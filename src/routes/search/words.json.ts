/** The words that a mistyped query can be corrected to; loaded only where one finds nothing. */
import type { APIRoute } from 'astro';
import { getArchive } from '../../loaders/get-archive.ts';
import { wordList } from '../../search/records.ts';

export const GET: APIRoute = async () => Response.json(wordList(await getArchive()));
