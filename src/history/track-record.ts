import type { Appearance, Change, CycleReports, History } from './history.ts';
import { outcomesOf, plannedOutcome } from './outcomes.ts';
import { covers } from './series.ts';

/** What can become of open work by the end of the next cycle, in the order in which pages list it. */
export const fates = ['completed', 'dropped', 'open', 'unmentioned'] as const;

/** What became of open work by the end of the next cycle. */
export type Fate = (typeof fates)[number];

/** Numbers of items. Each is counted in the area in which it was open, wherever it is later. */
export interface FateCounts extends Record<Fate, number> {
  /** Open at the end of the cycle before: the sum of all fates. */
  before: number;
  /** How many of these moved to another area. */
  moved: number;
}

/** What was planned in cycles with both reports, and delivered. */
export interface DeliveryCounts {
  planned: number;
  delivered: number;
}

export interface TrackCounts extends FateCounts {
  /** Undefined if no cycle has both reports. */
  delivery: DeliveryCounts | undefined;
}

/** What became, by the end of a cycle, of what was open at the end of the cycle before. */
export interface TrackedCycle {
  entry: CycleReports;
  all: TrackCounts;
  /** By the id of the area; those with zeros only are not in it. */
  byArea: ReadonlyMap<string, TrackCounts>;
}

/** The track record of a team, oldest cycle first, without cycles before which nothing was open and that planned nothing. */
export function trackRecord(history: History): TrackedCycle[] {
  return history.cycles.map((entry) => trackedCycle(entry, history)).filter(({ byArea }) => byArea.size > 0);
}

/** The cycles of a track record in which an area has any numbers, with these. */
export function trackOfArea(area: string, record: readonly TrackedCycle[]) {
  return record.flatMap(({ entry, byArea }) => {
    const counts = byArea.get(area);
    return counts ? { entry, counts } : [];
  });
}

export function sumOf(all: readonly TrackCounts[]): TrackCounts {
  const sum = noCounts(undefined);
  for (const counts of all) {
    for (const name of ['before', 'moved', ...fates] as const) sum[name] += counts[name];
    if (!counts.delivery) continue;
    sum.delivery ??= { planned: 0, delivered: 0 };
    sum.delivery.planned += counts.delivery.planned;
    sum.delivery.delivered += counts.delivery.delivered;
  }
  return sum;
}

function trackedCycle(entry: CycleReports, history: History): TrackedCycle {
  const { cycleIndex } = entry.last;
  const outcomes = outcomesOf(entry, history);
  const byArea = new Map<string, TrackCounts>();
  const hasBoth = (area: string) => outcomes && covers(entry.plan!, area) && covers(entry.status!, area);
  const isNext = ({ area, report }: Appearance) =>
    report.cycleIndex === history.seriesOf(area).cycleUntil(cycleIndex - 1);
  const countsOf = (area: string) => {
    const counts = byArea.get(area) ?? noCounts(hasBoth(area) ? { planned: 0, delivered: 0 } : undefined);
    byArea.set(area, counts);
    return counts;
  };
  for (const thread of history.threadsIn(entry.last)) {
    const change = thread.isItem ? thread.cycleChanges.get(cycleIndex) : undefined;
    const before = change?.before;
    if (!change || !before?.line.open || !isNext(before)) continue;
    const counts = countsOf(before.area);
    counts.before++;
    counts[fateOf(change)]++;
    if (change.now && change.now.area !== before.area) counts.moved++;
  }
  for (const { plan, outcome } of outcomes?.items ?? []) {
    const delivery = plan && countsOf(plan.area).delivery!;
    if (!delivery) continue;
    delivery.planned++;
    if (outcome === 'delivered') delivery.delivered++;
  }
  return { entry, all: sumOf([...byArea.values()]), byArea };
}

function fateOf({ word, now }: Change): Fate {
  if (word === 'unlisted') return 'unmentioned';
  if (word !== 'closed') return 'open';
  return plannedOutcome(now) === 'dropped' ? 'dropped' : 'completed';
}

function noCounts(delivery: DeliveryCounts | undefined): TrackCounts {
  return { before: 0, completed: 0, dropped: 0, open: 0, unmentioned: 0, moved: 0, delivery };
}
