import { dueMark } from './due.ts';
import type { Appearance, Change, Mark, OrderedReport, Thread } from './history.ts';

/**
 * The changes of a thread from each cycle to the next, by index of the cycle. The first has none, and neither has closed
 * work that is listed as closed again.
 * @param count of all cycles.
 */
export function cycleChangesOf({ appearances }: Pick<Thread, 'appearances'>, count: number): Map<number, Change> {
  const changes = new Map<number, Change>();
  // The status replaces the plan of the same cycle.
  const byIndex = new Map(appearances.map((appearance) => [appearance.report.cycleIndex, appearance]));
  const indexes = [...byIndex.keys()];
  let before: Appearance | undefined;
  for (let index = indexes[0] ?? 0; index <= Math.min((indexes.at(-1) ?? 0) + 1, count - 1); index++) {
    const now = byIndex.get(index);
    const isNext = before?.report.cycleIndex === index - 1;
    const change = now ? changeFrom(now, before, isNext) : unlisted(before, isNext);
    if (change && index > 0) changes.set(index, change);
    before = now ?? before;
  }
  return changes;
}

/**
 * The change of a thread from one report to any later one. If a report in between listed it last, `lastListed` is that
 * report.
 */
export function changeBetween(
  { appearances }: Pick<Thread, 'appearances'>,
  since: OrderedReport,
  report: OrderedReport,
): Change | undefined {
  const lastBy = ({ index }: OrderedReport) => appearances.findLast((line) => line.report.index <= index);
  const [before, now] = [lastBy(since), lastBy(report)];
  const isNext = before?.report.index === since.index;
  if (!now || now === before) return unlisted(before, isNext);
  const isListed = now.report.index === report.index;
  if (!isListed && now.line.open) return { word: 'unlisted', marks: [], before: now, lastListed: now.report };
  const change = before || now.line.open ? changeFrom(now, before, isNext) : closedSince(now, report);
  if (!change || isListed) return change && hasGap(change, appearances, since) ? { ...change, hasGap: true } : change;
  return { ...change, lastListed: now.report };
}

/** The change of work that is closed and was not listed yet: first listed here if this report is the first to list it. */
function closedSince(now: Appearance, report: OrderedReport): Change {
  const isFirst = now === now.thread.appearances[0] && now.report.index === report.index;
  return { word: 'closed', marks: isFirst ? ['first-listed'] : [], now };
}

/** Whether work was open in a report in between and missing in the next. */
function hasGap({ word, now }: Change, appearances: readonly Appearance[], since: OrderedReport): boolean {
  const between = appearances.filter(({ report }) => report.index >= since.index && report.index <= now!.report.index);
  return (
    word !== 'new' &&
    between.some(({ report, line }, index) => line.open && (between[index + 1]?.report.index ?? 0) > report.index + 1)
  );
}

function changeFrom(now: Appearance, before: Appearance | undefined, isNext: boolean): Change | undefined {
  // Work that a plan lists for the first time is new in that cycle, whatever its status says later.
  if (!before)
    return now.line.open || now.thread.appearances[0]?.report.kind === 'plan'
      ? { word: 'new', marks: [], now }
      : { word: 'closed', marks: ['first-listed'], now };
  const [marks, compared] = [marksBetween(before, now), { now, before }];
  if (!now.line.open) return before.line.open ? { word: 'closed', marks, ...compared } : undefined;
  if (!before.line.open) return { word: 'new', marks: ['reopened', ...marks], ...compared };
  if (isNext) return { word: 'carried', marks, ...compared };
  return { word: 'new', marks, lastListed: before.report, ...compared };
}

function unlisted(before: Appearance | undefined, isNext: boolean): Change | undefined {
  return before?.line.open && isNext ? { word: 'unlisted', marks: [], before } : undefined;
}

/** Words are compared by their slug, and an `id` does not count as a rewording. */
function marksBetween(before: Appearance, now: Appearance): Mark[] {
  const marks: Mark[] = [];
  const words = ({ line }: Appearance) => line.slug || line.text;
  if (words(before) !== words(now)) marks.push('reworded');
  if (before.area !== now.area || before.parent !== now.parent) marks.push('moved');
  const ofDue = dueMark(before, now);
  return ofDue ? [...marks, ofDue] : marks;
}
