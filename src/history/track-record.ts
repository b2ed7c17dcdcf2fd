import type { Appearance, Change, CycleReports, History, OrderedReport } from './history.ts';
import { outcomesOf, plannedOutcome } from './outcomes.ts';
import { covers } from './series.ts';

/** What can become of open work by the end of the next cycle, in the order in which pages list it. */
export const fates = ['completed', 'dropped', 'open', 'unmentioned'] as const;

/** What became of open work by the end of the next cycle. */
export type Fate = (typeof fates)[number];

/** Numbers of items. Each is counted in the area in which it was open, wherever it is later. */
interface FateCounts extends Record<Fate, number> {
  /** Open at the end of the cycle before: the sum of all fates. */
  before: number;
  /** How many of these moved to another area. */
  moved: number;
}

/** What was planned in cycles with both reports, and delivered; never of nothing. */
export interface DeliveryCounts {
  planned: number;
  delivered: number;
}

export interface TrackCounts extends FateCounts {
  /** Undefined if nothing was planned in a cycle with both reports. */
  delivery: DeliveryCounts | undefined;
}

/** What became, by the end of a cycle, of what was open at the end of the cycle before. */
export interface TrackedCycle {
  entry: CycleReports;
  all: TrackCounts;
  /** What each item adds to these numbers. */
  items: readonly CountedItem[];
}

interface CountedItem {
  /** Where it counts. */
  line: Appearance;
  counts: TrackCounts;
}

/**
 * The track record of a team, oldest cycle first, without cycles before which nothing was open and that planned nothing. A
 * cycle counts once its status report exists, and for an area once that covers it: a plan says nothing of what became of work.
 */
export function trackRecord(history: History): TrackedCycle[] {
  return history.cycles.map((entry) => trackedCycle(entry, history)).filter(({ items }) => items.length > 0);
}

/** The cycles of a track record in which some lines have any numbers, with these. */
export function trackOf(isCounted: (line: Appearance) => boolean, record: readonly TrackedCycle[]) {
  return record.flatMap(({ entry, items }) => {
    const own = items.filter(({ line }) => isCounted(line));
    return own.length > 0 ? { entry, counts: sumOf(own) } : [];
  });
}

export function sumOf(items: readonly Pick<CountedItem, 'counts'>[]): TrackCounts {
  const sum = noCounts();
  for (const { counts } of items) {
    for (const name of ['before', 'moved', ...fates] as const) sum[name] += counts[name];
    if (!counts.delivery) continue;
    sum.delivery ??= { planned: 0, delivered: 0 };
    sum.delivery.planned += counts.delivery.planned;
    sum.delivery.delivered += counts.delivery.delivered;
  }
  return sum;
}

function trackedCycle(entry: CycleReports, history: History): TrackedCycle {
  const { status } = entry;
  const items = [
    ...(status ? wereOpen(status, history) : []).flatMap(({ before, change }): CountedItem | [] => {
      const line = countedLine(before, change.now, status!);
      const moved = change.now && change.now.area !== before.area ? 1 : 0;
      return line ? { line, counts: { ...noCounts(), before: 1, [fateOf(change)]: 1, moved } } : [];
    }),
    ...(outcomesOf(entry, history)?.items ?? []).flatMap(({ plan, status: now, outcome }): CountedItem | [] => {
      const line = plan && countedLine(plan, now, status!);
      const delivery = { planned: 1, delivered: outcome === 'delivered' ? 1 : 0 };
      return line ? { line, counts: { ...noCounts(), delivery } } : [];
    }),
  ];
  return { entry, all: sumOf(items), items };
}

/** The items that were open at the end of the cycle before that of a report, and their changes. */
function wereOpen(report: OrderedReport, { threadsIn, seriesOf }: History): { before: Appearance; change: Change }[] {
  const { cycleIndex } = report;
  const isNext = (before: Appearance) => before.report.cycleIndex === seriesOf(before).cycleUntil(cycleIndex - 1);
  return threadsIn(report).flatMap(({ isItem, cycleChanges }) => {
    const change = isItem ? cycleChanges.get(cycleIndex) : undefined;
    const before = change?.before;
    return change && before?.line.open && isNext(before) ? [{ before, change }] : [];
  });
}

/**
 * Where an item counts: where it was or, if its team has no part in the status and another one lists it, where the other one
 * does. Undefined if the status does not say what became of it.
 */
export function countedLine(
  before: Appearance,
  now: Appearance | undefined,
  status: OrderedReport,
): Appearance | undefined {
  if (covers(status, before)) return before;
  return now?.report === status ? now : undefined;
}

function fateOf({ word, now }: Change): Fate {
  if (word === 'unlisted') return 'unmentioned';
  if (word !== 'closed') return 'open';
  return plannedOutcome(now) === 'dropped' ? 'dropped' : 'completed';
}

function noCounts(): TrackCounts {
  return { before: 0, completed: 0, dropped: 0, open: 0, unmentioned: 0, moved: 0, delivery: undefined };
}
