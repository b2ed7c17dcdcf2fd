import { isSeq } from 'yaml';
import { reportedCycles } from '../content-path.ts';
import type { Content } from '../content.ts';
import type { DiagnosticCode } from '../diagnostics/diagnostic.ts';
import { placesIn, quote } from '../diagnostics/source.ts';
import { yamlText } from '../fields/yaml.ts';
import { cyclesOf, guessOrder, uniqueCycles, type Cycle } from '../order.ts';
import { slugify } from '../slug.ts';
import type { Checked } from './rule.ts';

/** Without `right`, only the author knows the right order. */
type Add = (code: DiagnosticCode, found: string, expected: string, right: readonly Cycle[] | undefined) => void;

/** Checks the order of the cycles against reports and dates. The fix of each mistake is the whole field. */
export function checkCycles(content: Content, { input, named, textOf, placeOf, report }: Checked): void {
  const cycles = cyclesOf(content.site);
  const ids = cycles.map(({ id }) => id);
  const reported = reportedCycles(input.paths);
  const guessed = guessOrder(cycles, content.reports);
  // Dates tell the order; a wrong date is an error of its own.
  const ordered = guessed.every(({ starts }) => starts !== undefined) ? byDate(guessed) : guessed;
  const newest = ordered.findLastIndex(({ id }) => reported.has(id));
  // Cycles after the newest report are planned. If there are no reports at all, that is reported instead.
  const isFuture = (id: string) => reported.size === 0 || ordered.findLastIndex((cycle) => cycle.id === id) > newest;
  const right = uniqueCycles(ordered.filter(({ id }) => reported.has(id) || isFuture(id)));
  const file = named('site.yaml');
  const { start, end, node } = placeOf(file, ['cycles']);
  const isInRows = isSeq(node) && node.flow !== true;
  const add: Add = (code, found, expected, right) => {
    const entries = right?.map(({ id, label }) => content.site.cycles[ids.indexOf(id)] ?? label);
    const list = isInRows
      ? (entries ?? []).map((entry) => `\n  - ${yamlText(entry)}`).join('')
      : ` ${yamlText(entries ?? [])}`;
    const fix = entries ? `cycles:${list}` : 'Correct the day on which one of them starts or ends.';
    report(file, { code, at: placesIn(textOf(file)).span(start, end), found, expected, fix });
  };

  const twinOf = (id: string, others: readonly string[]) =>
    others.find((other) => slugify(other).replaceAll('-', '') === slugify(id).replaceAll('-', ''));
  cycles.forEach(({ id, label }, index) => {
    if (ids.indexOf(id) < index) {
      add('duplicate-name', `the cycle ${quote(label)} a second time`, 'each cycle once', right);
    } else if (!reported.has(id) && !isFuture(id) && twinOf(id, [...reported]) === undefined) {
      const found = `the cycle ${quote(label)}, which has no report (cycles/${id}/plan.mdx or status.mdx), though a later cycle has one`;
      add('cycle-without-report', found, 'a report for every cycle up to the newest one that has any', right);
    }
  });
  for (const { id } of ordered.filter((cycle) => !ids.includes(cycle.id))) {
    const twin = twinOf(id, ids);
    const found = `a report in ${quote(`cycles/${id}/`)}`;
    if (twin === undefined) {
      const expected = 'every cycle that has a report, oldest first; a folder of drafts begins with _';
      add('unknown-cycle', `${found}, but no cycle ${quote(id)} in site.yaml`, expected, right);
    } else {
      const path = input.paths.find((inside) => inside.startsWith(`cycles/${id}/`)) ?? `cycles/${id}`;
      report(named(path), {
        code: 'unknown-cycle',
        found: `${found}, while site.yaml has the cycle ${quote(twin)}`,
        expected: 'the folder of a cycle in site.yaml',
        fix: `Rename the folder to cycles/${twin}, or move what is in it there.`,
      });
    }
  }
  checkDates(cycles, content.reports, add);
}

/** Without dates, labels that run backwards are a mistake, unless the dates of reports confirm their order. */
function checkDates(cycles: readonly Cycle[], reports: Content['reports'], add: Add): void {
  const expected = 'the cycles in the order of their dates, oldest first';
  if (cycles.some(({ starts }) => starts === undefined)) {
    const backwards = cycles.toReversed();
    const isNewestFirst =
      cycles.length > 1 &&
      cycles.every(({ starts }) => starts === undefined) &&
      backwards.every(({ id }, index) => index === 0 || compareLabels(backwards[index - 1]!.id, id) < 0) &&
      !isAscending(cycles.flatMap(({ id }) => reports.find(({ cycle, date }) => cycle === id && date)?.date ?? []));
    const found = `the cycles ${quote(cycles[0]!.label)} to ${quote(cycles.at(-1)!.label)}, newest first`;
    const first = 'the oldest cycle first; if this is their order, the day on which each one starts';
    if (isNewestFirst) add('cycle-order', found, first, backwards);
    return;
  }
  const late = cycles.findIndex(({ starts }, index) => index > 0 && starts! < cycles[index - 1]!.starts!);
  const [now, before] = [cycles[late], cycles[late - 1]];
  if (now && before) {
    const found = `the cycle ${quote(now.label)}, which starts before ${quote(before.label)} above it`;
    return add('cycle-order', found, expected, byDate(cycles));
  }
  const early = cycles.findIndex(({ starts }, index) => index > 0 && starts! <= (cycles[index - 1]!.ends ?? ''));
  if (early < 0) return;
  const found = `the cycle ${quote(cycles[early]!.label)}, which starts before ${quote(cycles[early - 1]!.label)} has ended`;
  add('cycle-order', found, 'cycles that follow one another', undefined);
}

function isAscending(days: readonly string[]): boolean {
  return days.length > 1 && days.every((day, index) => index === 0 || days[index - 1]! <= day);
}

/** Labels that differ in more than their numbers have no order. */
function compareLabels(a: string, b: string): number {
  const pattern = (id: string) => id.replace(/\p{N}+/gu, '#').replace(/[a-z]$/, '#');
  return pattern(a) === pattern(b) ? a.localeCompare(b, 'en', { numeric: true }) : 1;
}

function byDate(cycles: readonly Cycle[]): Cycle[] {
  return cycles.toSorted((a, b) => (a.starts! < b.starts! ? -1 : 1));
}
