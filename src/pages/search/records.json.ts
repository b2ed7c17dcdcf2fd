/** What the index is built from at the end of the build, which takes this file away (src/search/search-index.ts). */
import type { APIRoute } from 'astro';
import { getArchive } from '../../loaders/archive.ts';
import type { RecordsFile } from '../../search/records-file.ts';
import { getSearchRecords } from '../_search-records.ts';

export const GET: APIRoute = async () => {
  const { content } = await getArchive();
  const file: RecordsFile = { language: content.site.language, records: await getSearchRecords() };
  return new Response(JSON.stringify(file), { headers: { 'content-type': 'application/json' } });
};
