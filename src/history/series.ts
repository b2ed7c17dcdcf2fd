/** Which reports and cycles cover an area: what comes before and after what in the history of its items. */
import type { OrderedReport, Placed, Series, SeriesByArea } from './history.ts';

/** Names the answers of one team to a question of several, beside the ids of areas: `risks/bakery`. */
export function answerKey(area: string, team: string | undefined): string {
  return `${area}/${team ?? ''}`;
}

/**
 * Whether a report speaks of what a line is about: all do, except where the part of its team is missing, the team had not
 * begun, or its area is a question that was not asked.
 */
export function covers(report: Pick<OrderedReport, 'awaited' | 'early'>, { area, part }: Placed): boolean {
  return !isIn(report, area) && !isIn(report, answerKey(area, part.team));
}

/** Whether the part with the next line of the same work is missing in a report, while others have theirs. */
export function isAwaited({ awaited }: Pick<OrderedReport, 'awaited'>, { area, part }: Placed): boolean {
  return awaited.has(area) || awaited.has(answerKey(area, part.team));
}

function isIn({ awaited, early }: Pick<OrderedReport, 'awaited' | 'early'>, key: string): boolean {
  return awaited.has(key) || early.has(key);
}

/**
 * Returns a function that gives the series of a line: of its area or, of an answer to a question, of its team.
 * @param reports all of them, in order.
 */
export function seriesByArea(reports: readonly OrderedReport[]): SeriesByArea['seriesOf'] {
  const whole = seriesIn(reports, reports);
  const keys = new Set(reports.flatMap(({ awaited, early }) => [...awaited, ...early]));
  const known = new Map(
    [...keys].map((key) => {
      const [area = ''] = key.split('/');
      const covering = reports.filter((report) => !isIn(report, key) && !isIn(report, area));
      return [key, seriesIn(covering, reports)];
    }),
  );
  const hasAnswers = [...keys].some((key) => key.includes('/'));
  return ({ area, part }) => (hasAnswers && known.get(answerKey(area, part.team))) || (known.get(area) ?? whole);
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
