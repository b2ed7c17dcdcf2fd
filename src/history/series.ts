/** Which reports and cycles cover an area: what comes before and after what in the history of its items. */
import type { OrderedReport, Series, SeriesByArea } from './history.ts';

/** Whether a report speaks of an area: all do, except where the part of its team is missing, or the team had not begun. */
export function covers({ awaited, early }: Pick<OrderedReport, 'awaited' | 'early'>, area: string): boolean {
  return !awaited.has(area) && !early.has(area);
}

/**
 * Returns a function that gives the series of an area.
 * @param reports all of them, in order.
 */
export function seriesByArea(reports: readonly OrderedReport[]): SeriesByArea['seriesOf'] {
  const whole = seriesIn(reports, reports);
  const areas = new Set(reports.flatMap(({ awaited, early }) => [...awaited, ...early]));
  const known = new Map(
    [...areas].map((area) => {
      const covering = reports.filter((report) => covers(report, area));
      return [area, seriesIn(covering, reports)];
    }),
  );
  return (area) => known.get(area) ?? whole;
}

function seriesIn(covering: readonly OrderedReport[], all: readonly OrderedReport[]): Series {
  const reports = covering.map(({ index }) => index);
  const cycles = [...new Set(covering.map(({ cycleIndex }) => cycleIndex))];
  const reportCounts = countsUntil(reports, all.length);
  const cycleCounts = countsUntil(cycles, (all.at(-1)?.cycleIndex ?? -1) + 1);
  return {
    reportUntil: (index) => reports[countAt(reportCounts, index) - 1] ?? -1,
    cycleUntil: (index) => cycles[countAt(cycleCounts, index) - 1] ?? -1,
    cycleAfter: (index) => cycles[countAt(cycleCounts, index)],
    cyclesAfter: (index) => cycles.length - countAt(cycleCounts, index),
  };
}

/** How many of some sorted indexes are not above each index. Searching them each time would take quadratic time. */
function countsUntil(indexes: readonly number[], length: number): number[] {
  const listed = new Set(indexes);
  let count = 0;
  return Array.from({ length }, (_, index) => (count += listed.has(index) ? 1 : 0));
}

function countAt(counts: readonly number[], index: number): number {
  return counts[Math.min(index, counts.length - 1)] ?? 0;
}
