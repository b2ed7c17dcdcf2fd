import { pathBelow } from '../components/site-path.ts';
import { listingPath, readPassageId } from './passage-id.ts';
import type { SearchRecord } from './record.ts';

/**
 * Everything that an answer leads to: a page, its anchors, and lines on the pages of cycles. The addresses are made in the browser, so
 * no file has them.
 * @param record that can be found.
 * @param base path under which the site is served, with a slash at both ends.
 * @returns paths from the root of the host.
 */
export function recordAddresses({ path, passages }: Pick<SearchRecord, 'path' | 'passages'>, base: string): string[] {
  const inside = passages.flatMap(({ id }) => {
    const place = readPassageId(id);
    if ('line' in place) return place.listings.map((listing) => listingPath(place.line, listing));
    return place.anchor === '' ? [] : `${path}#${place.anchor}`;
  });
  return [path, ...inside].map((address) => pathBelow(base, address));
}
