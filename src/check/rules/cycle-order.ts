import { quote } from '../../report/diagnostics/source.ts';
import type { Cycle } from '../../report/order.ts';
import type { Report } from '../../report/schema/report.ts';
import { byDate, cycleList, type CycleList } from '../cycle-list.ts';
import type { ContentRule, Mistake } from '../rule.ts';

export const cycleOrder: ContentRule = {
  code: 'cycle-order',
  check(seen, report) {
    const list = cycleList(seen);
    if (!list) return;
    const isDated = list.cycles.every(({ starts }) => starts !== undefined);
    const mistake = isDated ? wrongDates(list) : backwards(list, seen.content.reports);
    if (mistake) report(seen.nameOf('site.yaml'), mistake);
  },
};

/** Labels that run backwards, although no cycle has a date. The dates of reports may confirm their order. */
function backwards({ cycles, mistake }: CycleList, reports: readonly Report[]): Mistake | undefined {
  const reversed = cycles.toReversed();
  const dates = cycles.flatMap(({ id }) => reports.find(({ cycle, date }) => cycle === id && date)?.date ?? []);
  const isNewestFirst =
    cycles.length > 1 &&
    cycles.every(({ starts }) => starts === undefined) &&
    reversed.every(({ id }, index) => index === 0 || compareLabels(reversed[index - 1]!.id, id) < 0) &&
    !isAscending(dates);
  if (!isNewestFirst) return undefined;
  const found = `the cycles ${quote(cycles[0]!.label)} to ${quote(cycles.at(-1)!.label)}, newest first`;
  const expected = 'the oldest cycle first; if this is their order, the day on which each one starts';
  return mistake(found, expected, reversed);
}

/** A cycle that starts before the one above it starts, or has ended. */
function wrongDates({ cycles, mistake }: CycleList): Mistake | undefined {
  const pairs = cycles.slice(1).map((now, index): [now: Cycle, before: Cycle] => [now, cycles[index]!]);
  const late = pairs.find(([now, before]) => now.starts! < before.starts!);
  if (late) {
    const [now, before] = late;
    const found = `the cycle ${quote(now.label)}, which starts before ${quote(before.label)} above it`;
    return mistake(found, 'the cycles in the order of their dates, oldest first', byDate(cycles));
  }
  const early = pairs.find(([now, before]) => now.starts! <= (before.ends ?? ''));
  if (!early) return undefined;
  const [now, before] = early;
  const found = `the cycle ${quote(now.label)}, which starts before ${quote(before.label)} has ended`;
  return mistake(found, 'cycles that follow one another', undefined);
}

function isAscending(days: readonly string[]): boolean {
  return days.length > 1 && days.every((day, index) => index === 0 || days[index - 1]! <= day);
}

/** Labels that differ in more than their numbers have no order. */
function compareLabels(a: string, b: string): number {
  const pattern = (id: string) => id.replace(/\p{N}+/gu, '#').replace(/[a-z]$/, '#');
  return pattern(a) === pattern(b) ? a.localeCompare(b, 'en', { numeric: true }) : 1;
}
