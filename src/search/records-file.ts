import type { SearchRecord } from './record.ts';

/** What the pages hand to the index: `search/records.json`, taken away again before the site is published. */
export interface RecordsFile {
  /** Of the content, for the stems of its words. */
  language: string;
  records: readonly SearchRecord[];
}
