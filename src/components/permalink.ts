import type { Appearance, Thread } from '../history/history.ts';
import { itemOf } from '../history/item-of.ts';
import { sitePath } from './site-path.ts';

/**
 * The anchor of a line on its cycle page (design §5): its id; for a plan line of a cycle that has both reports, `plan/`
 * and its id.
 * @param appearance the line.
 * @returns the fragment without `#`.
 */
export function lineAnchor({ report, line }: Appearance): string {
  return report.sibling && report.report.kind === 'plan' ? `plan/${line.id}` : line.id;
}

/**
 * The permanent address of a line.
 * @param appearance the line.
 * @returns the path of its cycle page with its anchor.
 */
export function linePath(appearance: Appearance): string {
  return sitePath(`/cycles/${appearance.report.cycle.id}/#${lineAnchor(appearance)}`);
}

/**
 * The page that tells the history of a thread.
 * @param thread an item, or a sub-line.
 * @returns the path of the item's page; for a sub-line that of the item it belongs to, with its anchor.
 */
export function threadPath(thread: Thread): string {
  if (thread.isItem) return sitePath(`/areas/${thread.id}/`);
  return sitePath(`/areas/${itemOf(thread).id}/#${thread.id}`);
}
