import type { Appearance, History, Thread } from '../history/history.ts';
import { lineAnchor } from './permalink.ts';

/** The kinds of pages that show lines. */
export type LinePage = 'cycle' | 'area' | 'item';

/**
 * The id that a line has on a page. Only cycle pages have the permanent address of a line; on the page of an item a
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
 * The other ids by which addresses name a line on a page. On the page of an item they are all wordings that a sub-line
 * ever had, as no redirect can lead from one anchor to another (design §3 Identity).
 * @param appearance the line.
 * @param on the kind of page.
 * @param history of the site.
 * @returns ids that no other line of the page has.
 */
export function otherIds(appearance: Appearance, on: LinePage, history: History): string[] {
  const { thread, line, parent } = appearance;
  // Where the status lacks a line of the plan, it has the bare id too (design §5).
  if (on === 'cycle') return isUnaccounted(appearance) ? [line.id] : [];
  if (on === 'area' || !parent || !isLastOnItsPage(appearance)) return [];
  const id = lineId(appearance, on);
  return [...thread.names].filter((name) => name !== id && isOfSubLine(name) && history.find(name) === thread);
}

/**
 * Whether a line of a plan is missing in the status of the same cycle.
 * @param appearance the line.
 * @returns false for lines of a status, and where the cycle has none.
 */
export function isUnaccounted({ report, thread }: Appearance): boolean {
  const { sibling } = report;
  return report.report.kind === 'plan' && sibling !== undefined && !thread.appearances.some((other) => other.report === sibling);
}

/** A sub-line that moved stands on the pages of several items, and keeps its address on each. */
function isLastOnItsPage(appearance: Appearance): boolean {
  const page = pageOf(appearance);
  return appearance.thread.appearances.findLast((other) => other.parent && pageOf(other) === page) === appearance;
}

/** The item under which a line stands in its report. */
function pageOf({ thread, parent, report }: Appearance): Thread {
  const above = parent?.appearances.find((other) => other.report === report);
  return above ? pageOf(above) : thread;
}

const isOfSubLine = (name: string): boolean => name.split('/').length > 2;
