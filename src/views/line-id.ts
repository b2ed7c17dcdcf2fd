import type { Appearance, History } from '../history/history.ts';
import { itemOnTop } from '../history/item-of.ts';
import { topLines, withSubLines } from '../report/lines/top-lines.ts';
import { lineAnchor } from './permalink.ts';

/** The kinds of pages that show lines. */
export type LinePage = 'cycle' | 'area' | 'item';

/**
 * The id that a line has on a page. Only cycle pages have the permanent URL of a line; on the page of an item a
 * sub-line has the id of its thread where it stands last, and every other line one that begins with its report.
 * @param appearance the line.
 * @param on the kind of page.
 * @returns the id; undefined on pages that gather lines, where none could be permanent.
 */
export function lineId(appearance: Appearance, on: LinePage): string | undefined {
  if (on === 'area') return undefined;
  if (on === 'cycle') return lineAnchor(appearance);
  const { thread, report, parent } = appearance;
  if (!parent) return report.key;
  // The id of the first line stays, even where the sub-line becomes an item later.
  return isLastOnItsPage(appearance) ? thread.appearances[0]!.line.id : `${report.key}/${thread.id}`;
}

/**
 * The other ids by which URLs name a line on a page. On the page of an item they are all wordings that a sub-line
 * ever had, as no redirect can lead from one anchor to another.
 * @param appearance the line.
 * @param on the kind of page.
 * @param history of the site.
 * @returns ids that no other line of the page has.
 */
export function otherIds(appearance: Appearance, on: LinePage, history: History): string[] {
  const { thread, line, parent } = appearance;
  if (on === 'cycle') {
    // If the status lacks a line of the plan, the line has its bare id too: its URL until there was a status.
    const { report, sibling } = appearance.report;
    if (report.kind === 'status' || !sibling) return [];
    return withSubLines(topLines(sibling.report.sections)).some(({ id }) => id === line.id) ? [] : [line.id];
  }
  if (on === 'area' || !parent || !isLastOnItsPage(appearance)) return [];
  const id = lineId(appearance, on);
  return [...thread.names].filter((name) => name !== id && isOfSubLine(name) && history.find(name) === thread);
}

/**
 * The ids of a cycle on the page of an item. The one it had when there was a single report stays with the first of two.
 * @param appearances of the item in the cycle.
 * @returns for each the id of its heading, and those it has besides.
 */
export function cycleIds(
  appearances: readonly Appearance[],
): { appearance: Appearance; id: string; others: string[] }[] {
  return appearances.map((appearance, index) => {
    const { cycle, report } = appearance.report;
    if (appearances.length === 1) return { appearance, id: cycle.id, others: [] };
    return { appearance, id: `${cycle.id}.${report.kind}`, others: index === 0 ? [cycle.id] : [] };
  });
}

/** A sub-line that moved stands on the pages of several items, and keeps its URL on each. */
function isLastOnItsPage(appearance: Appearance): boolean {
  const page = itemOnTop(appearance);
  return appearance.thread.appearances.findLast((other) => other.parent && itemOnTop(other) === page) === appearance;
}

const isOfSubLine = (name: string): boolean => name.split('/').length > 2;
