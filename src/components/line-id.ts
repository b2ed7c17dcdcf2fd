import type { Appearance } from '../history/history.ts';
import { lineAnchor } from './permalink.ts';

/**
 * The id that a line has on a page. Only cycle pages have the permanent address of a line; on the page of an item a
 * sub-line has the id of its thread where it stands last, and every other line one that begins with its report.
 * @param appearance the line.
 * @param on the kind of page.
 * @returns the id; undefined on pages that gather lines, where none could be permanent.
 */
export function lineId(appearance: Appearance, on: 'cycle' | 'area' | 'item'): string | undefined {
  if (on === 'area') return undefined;
  if (on === 'cycle') return lineAnchor(appearance);
  const { thread, report, parent } = appearance;
  if (!parent) return report.key;
  // The id of the first line stays, even where the sub-line becomes an item later.
  const isLast = thread.appearances.findLast((other) => other.parent) === appearance;
  return isLast ? thread.appearances[0]!.line.id : `${report.key}/${thread.id}`;
}
