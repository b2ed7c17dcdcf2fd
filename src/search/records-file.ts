import type { Indexed } from './indexed.ts';

/** What pages hand to the search index of a build; removed again before the site is published. */
export const recordsFile = 'search/records.json';

/** What that file holds. */
export interface RecordsFile {
  /** Language of the content, for the stems of its words. */
  language: string;
  records: Indexed[];
}
