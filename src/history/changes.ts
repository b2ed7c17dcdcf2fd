import type { Appearance, Change, Mark, OrderedReport, Thread } from './history.ts';

/**
 * The changes of a thread from each report or cycle to the next, by its index. There is none in the first, nor if work
 * that was closed before is listed as closed again. In a cycle, work stands as the status says, else the plan.
 */
export function changesOf(
  { appearances }: Pick<Thread, 'appearances'>,
  indexOf: (report: OrderedReport) => number,
  count: number,
): Map<number, Change> {
  const changes = new Map<number, Change>();
  // Of a cycle with both reports the status comes last.
  const byIndex = new Map(appearances.map((appearance) => [indexOf(appearance.report), appearance]));
  const indexes = [...byIndex.keys()];
  let before: Appearance | undefined;
  for (let index = indexes[0] ?? 0; index <= Math.min((indexes.at(-1) ?? 0) + 1, count - 1); index++) {
    const now = byIndex.get(index);
    const isNext = before !== undefined && indexOf(before.report) === index - 1;
    const change = now ? changeOf(now, before, isNext) : unlisted(before, isNext);
    if (change && index > 0) changes.set(index, change);
    before = now ?? before;
  }
  return changes;
}

/**
 * The change of a thread from a report to a later one: what became of it, whatever the reports in between say on the
 * way. If these listed it last, `lastListed` is the one that did.
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
  const change = before || now.line.open ? changeOf(now, before, isNext) : closedSince(now, report);
  if (!change || isListed) return change && hasGap(change, appearances, since) ? { ...change, hasGap: true } : change;
  return { ...change, lastListed: now.report };
}

/** Work that was first listed since, and is closed. Only in its own report is it new, if a plan listed it first. */
function closedSince(now: Appearance, report: OrderedReport): Change {
  const isFirst = now === now.thread.appearances[0] && now.report.index === report.index;
  return { word: 'closed', marks: isFirst ? ['first-listed'] : [], now };
}

/** Whether work that is listed now was open in a report since, and missing in the next. */
function hasGap({ word, now }: Change, appearances: readonly Appearance[], since: OrderedReport): boolean {
  const between = appearances.filter(({ report }) => report.index >= since.index && report.index <= now!.report.index);
  return (
    word !== 'new' &&
    between.some(({ report, line }, index) => line.open && (between[index + 1]?.report.index ?? 0) > report.index + 1)
  );
}

function changeOf(now: Appearance, before: Appearance | undefined, isNext: boolean): Change | undefined {
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

/** A difference that does not show in the slug is no rewording, nor is a name given by `id`. */
function marksBetween(before: Appearance, now: Appearance): Mark[] {
  const marks: Mark[] = [];
  const words = ({ line }: Appearance) => line.slug || line.text;
  if (words(before) !== words(now)) marks.push('reworded');
  if (before.area !== now.area || before.parent !== now.parent) marks.push('moved');
  return marks;
}
