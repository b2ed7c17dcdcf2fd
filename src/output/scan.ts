import type { Output } from './check-addresses.ts';

/** What was found in an output, in a form that can be kept. */
export interface Scan {
  /** The ids of pages, by file. */
  ids: Record<string, readonly string[]>;
  /** Where pages that lead on by themselves lead, by file. */
  refreshes: Record<string, string>;
  /** Every address, as `Uses` tells them apart. */
  addresses: readonly string[];
}

/** Files that were scanned when they were made, and have not changed since. */
export interface Scanned {
  files: ReadonlySet<string>;
  /** Of these files and of others, which may be gone: no address of these files is missing in it, and some may be no longer there. */
  scan: Scan;
}

/**
 * Puts what was found in an output into a form that can be kept.
 * @param found in it.
 */
export function scanOf({ ids, refreshes, uses }: Pick<Output, 'ids' | 'refreshes' | 'uses'>): Scan {
  return { ids: Object.fromEntries(ids), refreshes: Object.fromEntries(refreshes), addresses: uses.keys() };
}
