import { listingPath, readPassageId } from './passage-id.ts';
import { recordHtml } from './record-html.ts';
import type { SearchRecord } from './record.ts';

/** The file by which pages pass records to the search index. The build removes it. */
export const recordsFile = 'search/records.json';

/** The content of that file. */
export interface RecordsFile {
  /** Language of the content, for the stems of its words. */
  language: string;
  records: IndexedRecord[];
}

/** A record for the index. */
export interface IndexedRecord {
  /** Path of its page from the root of the site. */
  url: string;
  /** As `recordHtml` writes it. */
  html: string;
  /** Every URL that a result links to, from the root of the host: for the check of links, as no page has them. */
  addresses: string[];
}

/**
 * Prepares a record for the index.
 * @param record to index.
 * @param base path under which the site is served.
 * @returns the record as the file has it.
 */
export function toIndexedRecord(record: SearchRecord, base: string): IndexedRecord {
  // Passages are computed at every access.
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
