import type { Appearance, Change, Mark, OrderedReport, Thread } from './history.ts';

/**
 * Computes what happened to a thread in each report (design §4). The first report has no changes.
 * @param thread whose appearances are oldest first.
 * @param reports all reports, oldest first.
 * @returns change by index of the report.
 */
export function changesOf(thread: Thread, reports: readonly OrderedReport[]): Map<number, Change> {
  const changes = new Map<number, Change>();
  const byReport = new Map(thread.appearances.map((appearance) => [appearance.report.index, appearance]));
  const first = thread.appearances[0]?.report.index ?? 0;
  const last = thread.appearances.at(-1)?.report.index ?? 0;
  let before: Appearance | undefined;
  for (let index = first; index <= Math.min(last + 1, reports.length - 1); index++) {
    const now = byReport.get(index);
    if (index > 0) {
      const change = now ? changeOf(now, before) : unlisted(index, before);
      if (change) changes.set(index, change);
    }
    before = now ?? before;
  }
  return changes;
}

function changeOf(now: Appearance, before: Appearance | undefined): Change {
  const marks = before ? marksBetween(before, now) : [];
  const compared = { now, ...(before && { before }) };
  if (!now.line.open) return { word: 'closed', marks: before ? marks : ['first-listed'], ...compared };
  if (!before) return { word: 'new', marks, ...compared };
  if (!before.line.open) return { word: 'new', marks: ['reopened', ...marks], ...compared };
  if (before.report.index === now.report.index - 1) return { word: 'carried', marks, ...compared };
  return { word: 'new', marks, lastListed: before.report, ...compared };
}

function unlisted(index: number, before: Appearance | undefined): Change | undefined {
  if (!before?.line.open || before.report.index !== index - 1) return undefined;
  return { word: 'unlisted', marks: [], before };
}

/** Smaller differences of text than those of the slug, and names given by `id`, are no rewording. */
function marksBetween(before: Appearance, now: Appearance): Mark[] {
  const marks: Mark[] = [];
  const words = ({ line }: Appearance) => line.slug || line.text;
  if (words(before) !== words(now)) marks.push('reworded');
  if (before.area !== now.area || before.parent !== now.parent) marks.push('moved');
  return marks;
}
