import type { Appearance, History } from '../history/history.ts';
import { itemOnTop } from '../history/related-lines.ts';
import { topLines, withSubLines } from '../report/schema/report.ts';
import { lineAnchor } from './permalink.ts';

/** The kinds of pages that show lines. */
export type LinePage = 'cycle' | 'area' | 'item';

/**
 * The id of a line on a page; undefined on pages that gather lines of many reports, whose ids would not last. Only the
 * cycle page has the permanent URL of a line. On an item's page, a sub-line has the id of its thread where it is listed
 * last; every other line has one that begins with its report.
 */
export function lineId(appearance: Appearance, page: LinePage): string | undefined {
  if (page === 'area') return undefined;
  if (page === 'cycle') return lineAnchor(appearance);
  const { thread, report, parent } = appearance;
  if (!parent) return report.key;
  // The id of the first line stays, even if the sub-line becomes an item later.
  return isLastOnItsPage(appearance) ? thread.appearances[0]!.line.id : `${report.key}/${thread.id}`;
}

/**
 * The other ids that URLs use for a line on a page, none of which another line has. On an item's page they are all
 * earlier wordings of a sub-line, as no redirect can go from one anchor to another.
 */
export function otherIds(appearance: Appearance, page: LinePage, history: History): string[] {
  const { thread, line, parent } = appearance;
  if (page === 'cycle') {
    // If the status lacks a line of the plan, the line has its bare id too: its URL until there was a status.
    const { kind, sibling } = appearance.report;
    if (kind === 'status' || !sibling) return [];
    return withSubLines(topLines(sibling.sections)).some(({ id }) => id === line.id) ? [] : [line.id];
  }
  if (page === 'area' || !parent || !isLastOnItsPage(appearance)) return [];
  const id = lineId(appearance, page);
  return [...thread.names].filter((name) => name !== id && isOfSubLine(name) && history.find(name) === thread);
}

/**
 * The ids of a cycle on an item's page: the id of each line's heading, and others. The id that the cycle had while it
 * had one report stays with the first of two.
 */
export function cycleIds(
  appearances: readonly Appearance[],
): { appearance: Appearance; id: string; others: string[] }[] {
  return appearances.map((appearance, index) => {
    const { cycle, kind } = appearance.report;
    if (appearances.length === 1) return { appearance, id: cycle.id, others: [] };
    return { appearance, id: `${cycle.id}.${kind}`, others: index === 0 ? [cycle.id] : [] };
  });
}

/** A sub-line that moved is on the pages of several items, and keeps its URL on each. */
function isLastOnItsPage(appearance: Appearance): boolean {
  const item = itemOnTop(appearance);
  return appearance.thread.appearances.findLast((other) => other.parent && itemOnTop(other) === item) === appearance;
}

const isOfSubLine = (name: string): boolean => name.split('/').length > 2;
