import { anchorPrefix } from '../history/cycle-anchors.ts';
import type { Appearance, Thread } from '../history/history.ts';
import { itemOf } from '../history/item-of.ts';
import { sitePath } from '../urls/site-path.ts';

/**
 * The anchor of a line on its cycle page: its id; for a plan line of a cycle that has both reports, `plan/`
 * and its id.
 * @param appearance the line.
 * @returns the fragment without `#`.
 */
export function lineAnchor({ report, line }: Appearance): string {
  return anchorPrefix(report) + line.id;
}

/**
 * The permanent URL of a line.
 * @param appearance the line.
 * @returns the path of its cycle page from the root of the site, with its anchor.
 */
export function lineUrl(appearance: Appearance): string {
  return `/cycles/${appearance.report.cycle.id}/#${lineAnchor(appearance)}`;
}

/**
 * What to link to for a line.
 * @param appearance the line.
 * @returns its permanent URL, base path included.
 */
export function linePath(appearance: Appearance): string {
  return sitePath(lineUrl(appearance));
}

/**
 * The page that tells the history of a thread.
 * @param thread an item, or a sub-line.
 * @returns the path of the item's page from the root of the site; for a sub-line that of the item it belongs to, with
 * its anchor.
 */
export function threadUrl(thread: Thread): string {
  return thread.isItem ? `/areas/${thread.id}/` : `/areas/${itemOf(thread).id}/#${thread.id}`;
}

/**
 * What to link to for the history of a thread.
 * @param thread an item, or a sub-line.
 * @returns its URL, base path included.
 */
export function threadPath(thread: Thread): string {
  return sitePath(threadUrl(thread));
}

/**
 * What to link to for the history of a thread on the page of an item.
 * @param thread an item, or a sub-line.
 * @param item whose page it is; undefined on other pages.
 * @returns its URL: only the anchor where it is on this page.
 */
export function threadHref(thread: Thread, item: Thread | undefined): string {
  return !thread.isItem && itemOf(thread) === item ? `#${thread.id}` : threadPath(thread);
}
