import { listingPath, readPassageId } from './passage-id.ts';
import { recordHtml } from './record-html.ts';
import type { SearchRecord } from './record.ts';

/** What pages hand to the search index of a build; removed again before the site is published. */
export const recordsFile = 'search/records.json';

/** What that file holds. */
export interface RecordsFile {
  /** Language of the content, for the stems of its words. */
  language: string;
  records: IndexedRecord[];
}

/** What the index is told of a record, and what becomes of it. */
export interface IndexedRecord {
  /** Path of its page from the root of the site. */
  url: string;
  /** As `recordHtml` writes it. */
  html: string;
  /**
   * Every address that the search shows because of it, from the root of the host: they are made in the browser, so no
   * file has them.
   */
  addresses: string[];
}

/**
 * Puts a record into words that can be kept.
 * @param record to index.
 * @param base path under which the site is served, with a slash at both ends.
 */
export function toIndexedRecord(record: SearchRecord, base: string): IndexedRecord {
  // Its passages are made each time that they are asked for.
  const whole = { ...record };
  const inside = whole.passages.flatMap(({ id }) => {
    const place = readPassageId(id);
    if ('line' in place) return place.listings.map((listing) => listingPath(place.line, listing));
    return place.anchor === '' ? [] : `${whole.path}#${place.anchor}`;
  });
  return {
    url: whole.path,
    html: recordHtml(whole),
    addresses: [whole.path, ...inside].map((address) => base.replace(/\/$/, '') + address),
  };
}
