import type { SearchRecord } from './record.ts';

/** Where the pages leave the records for the index, inside the output. */
export const recordsFile = 'search/records.json';

/** What the pages hand to the index; taken away again by the check of the output, before the site is published. */
export interface RecordsFile {
  /** Of the content, for the stems of its words. */
  language: string;
  records: readonly SearchRecord[];
}
