import { joinAddress, splitAddress } from '../report/moved.ts';
import { fileOf, readAddress } from './address.ts';
import type { Output } from './check-addresses.ts';

/** As many pages that lead on may follow each other. */
const mostSteps = 5;

/**
 * Prepares to tell whether old addresses still work.
 * @param output scanned whole.
 * @returns says of an address, from the root of the site, whether a reader who has it gets to the page and the place, or
 *   where that went. A page that leads to one above it, to a place or to another site takes every anchor along; any other
 *   has to lead to a page that has the anchor.
 */
export function createReach({ place, files, ids, refreshes }: Output): (address: string) => boolean {
  const anchors = new Map<string, ReadonlySet<string>>();
  const anchorsOf = (file: string): ReadonlySet<string> => {
    const known = anchors.get(file) ?? new Set(ids.get(file));
    anchors.set(file, known);
    return known;
  };
  const reaches = (address: string, steps: number): boolean => {
    const { path, anchor } = splitAddress(address);
    const file = fileFor(path);
    if (file === undefined || steps > mostSteps) return false;
    if (anchor === '' || !ids.has(file) || anchorsOf(file).has(anchor)) return !refreshes.has(file) || followed(file, '', steps);
    return refreshes.has(file) && followed(file, anchor, steps);
  };
  const followed = (file: string, anchor: string, steps: number): boolean => {
    const target = readAddress(refreshes.get(file) ?? '', `${place.base}${file}`, place);
    if (target === 'elsewhere') return true;
    if (target === 'malformed' || !target.path.startsWith(place.base)) return false;
    const path = `/${target.path.slice(place.base.length)}`;
    const isAbove = `/${file}`.startsWith(path) && path.endsWith('/') && `/${file}` !== `${path}index.html`;
    return reaches(joinAddress({ path, anchor: target.fragment || (isAbove ? '' : anchor) }), steps + 1);
  };
  /** An address of a file may be a page now: hosts lead from a folder's name to its page. */
  const fileFor = (path: string): string | undefined => {
    const file = fileOf(path, '/');
    return [file, `${file}/index.html`].find((one) => one !== undefined && files.has(one));
  };
  return (address) => reaches(address, 0);
}
