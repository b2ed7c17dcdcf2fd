/**
 * Everything that search can find, for the search index; a build removes this file
 * (`src/integrations/complete-site.ts`).
 */
import type { APIRoute } from 'astro';
import { getArchive } from '../../loaders/get-archive.ts';
import { toIndexedRecord, type RecordsFile } from '../../search/records-file.ts';
import { searchRecords } from '../../search/records.ts';

export const GET: APIRoute = async () => {
  const archive = await getArchive();
  const records = searchRecords(archive).map((record) => toIndexedRecord(record, import.meta.env.BASE_URL));
  return Response.json({ language: archive.content.site.language, records } satisfies RecordsFile);
};
