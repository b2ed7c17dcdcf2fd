/** What lines wait for, as their authors say. Nothing is inferred from other words. */
import { slugify } from '../report/slug.ts';
import type { Cycle } from '../report/order.ts';
import type { Appearance, History, OrderedReport, Thread, SeriesByArea } from './history.ts';
import { lineAbove } from './related-lines.ts';

/** What a line waits for, and whom, if its author names anybody. */
interface Need {
  whom: string | undefined;
  what: string;
}

/** The lines of a thread that wait for the same in one report after the other, oldest first. */
export interface Wait extends Need {
  lines: readonly [Appearance, ...Appearance[]];
}

/** Something that a line waited for, and why it no longer does. */
export interface EndedWait {
  wait: Wait;
  why: 'closed' | 'withdrawn' | 'unlisted';
  /** The cycle that closed or no longer lists the line, or says something else. */
  cycle: Cycle;
  /** The line that says so: what closed it may be the line above. Undefined if none does. */
  next: Appearance | undefined;
}

/** A colon between digits, as in a time, or before the slashes of a URL ends no name. */
const colon = /[:：](?!\/\/|(?<=\d[:：])\d)/;

/** Divides what a line waits for at its first colon. */
export function needIn(waitsFor: string): Need {
  const { index } = colon.exec(waitsFor) ?? {};
  const whom = waitsFor.slice(0, index ?? 0).trim();
  const what = waitsFor.slice(index === undefined ? 0 : index + 1).trim();
  return whom === '' || what === '' ? { whom: undefined, what: waitsFor.trim() } : { whom, what };
}

/** Everything that open lines have ever waited for, in the order of the threads. */
export function allWaits(history: Pick<History, 'threads' | 'seriesOf'>): Wait[] {
  return history.threads.flatMap((thread) => waitsOf(thread, history));
}

function waitsOf({ appearances }: Thread, history: SeriesByArea): Wait[] {
  const waits: (Wait & { lines: Appearance[] })[] = [];
  let before: Appearance | undefined;
  for (const appearance of appearances) {
    const { waitsFor } = appearance.line.tag;
    if (waitsFor !== undefined && appearance.line.open) {
      const last = waits.at(-1);
      const isUnbroken = before && last?.lines.at(-1) === before && !isGap(before, appearance, history);
      if (last && isUnbroken && keyOf(last) === keyOf(needIn(waitsFor))) last.lines.push(appearance);
      else waits.push({ ...needIn(waitsFor), lines: [appearance] });
    }
    before = appearance;
  }
  return waits;
}

/** Case, punctuation and accents do not matter. */
function keyOf({ whom = '', what }: Need): string {
  return `${slugify(whom) || whom}:${slugify(what) || what}`;
}

/** Whether a cycle between two lines of a thread, which covers their area, lists neither. */
function isGap(before: Appearance, after: Appearance, { seriesOf }: SeriesByArea): boolean {
  return seriesOf(before).cycleUntil(after.report.cycleIndex - 1) > before.report.cycleIndex;
}

/** What was waited for when a report was presented; what was waited for longest comes first. */
export function waitsAt(
  waits: readonly Wait[],
  { index, cycleIndex }: OrderedReport,
  { seriesOf }: SeriesByArea,
): Wait[] {
  return waits
    .flatMap((wait): Wait | [] => {
      const [first, ...others] = wait.lines.filter(({ report }) => report.index <= index);
      const latest = first?.thread.appearances.findLast(({ report }) => report.index <= index);
      if (!first || !latest || !wait.lines.includes(latest)) return [];
      const isNow = latest.report.cycleIndex === seriesOf(latest).cycleUntil(cycleIndex);
      return isNow ? { ...wait, lines: [first, ...others] } : [];
    })
    .sort((a, b) => a.lines[0].report.index - b.lines[0].report.index);
}

/**
 * What was waited for and no longer is, the latest first. What a line waited for several times is one, and none while it
 * waits for it again.
 */
export function endedWaits(waits: readonly Wait[], history: History): EndedWait[] {
  const newest = history.reports.at(-1);
  const now = newest ? waitsAt(waits, newest, history) : [];
  const idOf = (wait: Wait) => `${wait.lines[0].thread.id} ${keyOf(wait)}`;
  const current = new Set(now.map(idOf));
  const last = new Map(waits.map((wait) => [idOf(wait), wait]));
  return [...last]
    .flatMap(([id, wait]) => (current.has(id) ? [] : endOf(wait, history)))
    .sort((a, b) => latestOf(b.wait).report.index - latestOf(a.wait).report.index);
}

/** The latest line that waits. */
export function latestOf({ lines }: Wait): Appearance {
  return lines.at(-1)!;
}

function endOf(wait: Wait, history: History): EndedWait {
  const latest = latestOf(wait);
  const { appearances } = latest.thread;
  const next = appearances[appearances.indexOf(latest) + 1];
  if (!next || isGap(latest, next, history)) {
    const index = history.seriesOf(latest).cycleAfter(latest.report.cycleIndex)!;
    const { cycle } = history.cycles[index]!;
    return { wait, why: 'unlisted', cycle, next: undefined };
  }
  const { cycle } = next.report;
  if (next.line.open) return { wait, why: 'withdrawn', cycle, next };
  return { wait, why: 'closed', cycle, next: closedAt(next) };
}

/** The line at or above a closed line whose status closes it. */
function closedAt(closed: Appearance): Appearance {
  const above = closed.line.status.closed ? undefined : lineAbove(closed);
  return above ? closedAt(above) : closed;
}
