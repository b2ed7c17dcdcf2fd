import { recordAddresses } from './record-addresses.ts';
import { recordHtml } from './record-html.ts';
import type { SearchRecord } from './record.ts';

/** What the index is told of a record, and what becomes of it. */
export interface Indexed {
  /** Path of its page from the root of the site. */
  url: string;
  /** As `recordHtml` writes it. */
  html: string;
  /** Every address that the search shows because of it, from the root of the host. */
  addresses: string[];
}

/**
 * Puts a record into words that can be kept.
 * @param record to index.
 * @param base path under which the site is served, with a slash at both ends.
 */
export function indexed(record: SearchRecord, base: string): Indexed {
  // Its passages are made each time that they are asked for.
  const whole = { ...record };
  return { url: whole.path, html: recordHtml(whole), addresses: recordAddresses(whole, base) };
}
