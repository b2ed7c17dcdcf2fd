import type { Archive } from '../history/archive.ts';
import { getArchive } from '../loaders/archive.ts';
import type { SearchRecord } from '../search/record.ts';
import { searchRecords } from '../search/records.ts';

let made: { archive: Archive; records: SearchRecord[] } | undefined;

/**
 * Everything that search can find, made once for the search page and for the index.
 * @returns records in the order in which they are browsed.
 */
export async function getSearchRecords(): Promise<readonly SearchRecord[]> {
  const archive = await getArchive();
  if (made?.archive !== archive) made = { archive, records: searchRecords(archive.content, archive.history) };
  return made.records;
}
