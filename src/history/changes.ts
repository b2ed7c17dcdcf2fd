import { dueMark } from './due.ts';
import type { Appearance, Change, Mark, OrderedReport, Thread, SeriesByArea } from './history.ts';

/**
 * The changes of a thread from each cycle that covers its area to the next, by index of the cycle. The first has none, and
 * neither has closed work that is listed as closed again.
 */
export function cycleChangesOf(
  { appearances }: Pick<Thread, 'appearances'>,
  { seriesOf }: SeriesByArea,
): Map<number, Change> {
  const changes = new Map<number, Change>();
  // The status replaces the plan of the same cycle.
  const byIndex = new Map(appearances.map((appearance) => [appearance.report.cycleIndex, appearance]));
  let before: Appearance | undefined;
  for (const [index, now] of byIndex) {
    const next = before && nextCycle(before);
    if (before && next !== undefined && next < index) setChange(next, unlisted(before, true));
    if (before || !isFirst(now)) setChange(index, changeFrom(now, before, before !== undefined && !(next! < index)));
    before = now;
  }
  const next = before && nextCycle(before);
  if (next !== undefined) setChange(next, unlisted(before, true));
  return changes;

  function nextCycle(appearance: Appearance): number | undefined {
    return seriesOf(appearance).cycleAfter(appearance.report.cycleIndex);
  }

  function isFirst(appearance: Appearance): boolean {
    return seriesOf(appearance).cycleUntil(appearance.report.cycleIndex - 1) < 0;
  }

  function setChange(index: number, change: Change | undefined): void {
    if (change) changes.set(index, change);
  }
}

/**
 * The change of a thread from one report, or the last one until then that covers its area, to any later one. If a report
 * in between listed it last, `lastListed` is that report. There is none while the later report does not cover its area,
 * nor if no earlier one does.
 */
export function changeBetween(
  { appearances }: Pick<Thread, 'appearances'>,
  since: OrderedReport,
  report: OrderedReport,
  history: SeriesByArea,
): Change | undefined {
  const before = lineUntil(since, appearances);
  const now = lineUntil(report, appearances);
  if (!now) return undefined;
  const { reportUntil } = history.seriesOf(now);
  const isListed = now.report.index === report.index;
  const isFirst = !before && reportUntil(since.index) < 0;
  if (isFirst || reportUntil(report.index) !== report.index) return undefined;
  const isNext = before !== undefined && isIn(since, before, history);
  if (now === before) return unlisted(before, isNext);
  if (!isListed && now.line.open) return { word: 'unlisted', marks: [], before: now, lastListed: now.report };
  const change = before || now.line.open ? changeFrom(now, before, isNext) : closedSince(now, report);
  if (change && !isListed) return { ...change, lastListed: now.report };
  const from = isNext ? before.report : since;
  return change && hasGap(change, appearances, from, history) ? { ...change, hasGap: true } : change;
}

/** The latest line in a report or before it. */
export function lineUntil({ index }: OrderedReport, appearances: readonly Appearance[]): Appearance | undefined {
  return appearances.findLast(({ report }) => report.index <= index);
}

/** Whether a line is in a report or, if that does not cover its area, in the last one before it that does. */
export function isIn({ index }: OrderedReport, appearance: Appearance, { seriesOf }: SeriesByArea): boolean {
  return seriesOf(appearance).reportUntil(index) === appearance.report.index;
}

/** The change of work that is closed and was not listed yet: first listed here if this report is the first to list it. */
function closedSince(now: Appearance, report: OrderedReport): Change {
  const isFirst = now === now.thread.appearances[0] && now.report.index === report.index;
  return { word: 'closed', marks: isFirst ? ['first-listed'] : [], now };
}

/** Whether work was open in a report in between and missing in the next. */
function hasGap(
  { word, now }: Change,
  appearances: readonly Appearance[],
  since: OrderedReport,
  history: SeriesByArea,
): boolean {
  const between = appearances.filter(({ report }) => report.index >= since.index && report.index <= now!.report.index);
  const isMissed = (appearance: Appearance, next: Appearance | undefined) =>
    next !== undefined && history.seriesOf(appearance).reportUntil(next.report.index - 1) !== appearance.report.index;
  return word !== 'new' && between.some((line, index) => line.line.open && isMissed(line, between[index + 1]));
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
