import { quote } from '../../report/diagnostics/source.ts';
import type { Report } from '../../report/schema/report.ts';
import { byDate, cycleList, isDated, type CycleList, type DatedCycle } from '../cycle-list.ts';
import type { ContentRule, ContentSeen, Mistake } from '../rule.ts';

export const cycleOrder: ContentRule = {
  code: 'cycle-order',
  check(seen, report) {
    const list = cycleList(seen);
    const mistake = list && orderMistake(list, seen);
    if (mistake) report(seen.nameOf('site.yaml'), mistake);
  },
};

/** What is wrong with the order of the cycles. */
export function orderMistake(list: CycleList, { content }: ContentSeen): Mistake | undefined {
  const dated = list.cycles.filter(isDated);
  const isWhole = dated.length === list.cycles.length;
  return isWhole ? wrongDates(dated, list.mistake) : backwards(list, content.reports);
}

/**
 * Labels in another order than that of their numbers, although no cycle has a date: the newest first, or any two the wrong
 * way round if all begin with a year. The dates of reports may confirm their order.
 */
function backwards({ cycles, mistake }: CycleList, reports: readonly Report[]): Mistake | undefined {
  const [first, ...others] = cycles;
  const last = others.at(-1);
  if (!first || !last || cycles.some(isDated)) return undefined;
  const right = cycles.toSorted((a, b) => compareLabels(a.id, b.id));
  const isClear = neighbours(right).every(([before, now]) => compareLabels(before.id, now.id) < 0);
  const isNewestFirst = right.every((cycle, index) => cycle === cycles.at(-1 - index));
  const hasSlip = right.some((cycle, index) => cycle !== cycles[index]) && cycles.every(({ id }) => /^20\d\d/.test(id));
  const days = cycles.flatMap(({ id }) => reports.find(({ cycle, date }) => cycle === id && date)?.date ?? []);
  if (!isClear || !(isNewestFirst || hasSlip) || isAscending(days)) return undefined;
  const found = `the cycles ${quote(first.label)} to ${quote(last.label)}, ${isNewestFirst ? 'newest first' : 'which are not in their order'}`;
  const expected = 'the oldest cycle first; if this is their order, the day on which each one starts';
  return mistake(found, expected, right);
}

/** A cycle that starts before the one above it starts, or has ended. */
function wrongDates(cycles: readonly DatedCycle[], mistake: CycleList['mistake']): Mistake | undefined {
  const pairs = neighbours(cycles);
  for (const [before, now] of pairs) {
    if (now.starts >= before.starts) continue;
    const found = `the cycle ${quote(now.label)}, which starts before ${quote(before.label)} above it`;
    return mistake(found, 'the cycles in the order of their dates, oldest first', byDate(cycles));
  }
  for (const [before, now] of pairs) {
    if (now.starts > (before.ends ?? '')) continue;
    const found = `the cycle ${quote(now.label)}, which starts before ${quote(before.label)} has ended`;
    return mistake(found, 'cycles that follow one another', undefined);
  }
  return undefined;
}

/** Each value with the one before it. */
function neighbours<Value>(values: readonly Value[]): [before: Value, now: Value][] {
  return values.slice(1).flatMap((now, index) => {
    const befores = values.slice(index, index + 1);
    return befores.map((before): [Value, Value] => [before, now]);
  });
}

function isAscending(days: readonly string[]): boolean {
  return days.length > 1 && neighbours(days).every(([before, now]) => before <= now);
}

/** Labels that differ in more than their numbers have no order. */
function compareLabels(a: string, b: string): number {
  const pattern = (id: string) => id.replace(/\p{N}+/gu, '#').replace(/[a-z]$/, '#');
  return pattern(a) === pattern(b) ? a.localeCompare(b, 'en', { numeric: true }) : 1;
}
