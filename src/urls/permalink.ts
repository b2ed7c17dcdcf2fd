import { anchorPrefix } from './cycle-anchors.ts';
import type { Appearance, Thread } from '../history/history.ts';
import { itemOf } from '../history/related-lines.ts';
import { sitePath } from './site-path.ts';

/** The anchor of a line on its cycle page. */
export function lineAnchor({ report, line }: Appearance): string {
  return anchorPrefix(report) + line.id;
}

/** The permanent URL of a line from the root of the site: its cycle page, and its anchor there. */
export function lineUrl(appearance: Appearance): string {
  return `/cycles/${appearance.report.cycle.id}/#${lineAnchor(appearance)}`;
}

/** The same with the base path, for links. */
export function linePath(appearance: Appearance): string {
  return sitePath(lineUrl(appearance));
}

/**
 * The page with the history of a thread, from the root of the site: its item's page, for a sub-line with its anchor.
 */
export function threadUrl(thread: Thread): string {
  return thread.isItem ? `/areas/${thread.id}/` : `/areas/${itemOf(thread).id}/#${thread.id}`;
}

/** The same with the base path, for links. */
export function threadPath(thread: Thread): string {
  return sitePath(threadUrl(thread));
}

/** A link to the history of a thread from the page of an item: only the anchor if it is on that page. */
export function threadHref(thread: Thread, item: Thread | undefined): string {
  return !thread.isItem && itemOf(thread) === item ? `#${thread.id}` : threadPath(thread);
}
