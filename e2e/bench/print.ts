/** The tables of the benchmark. */
import type { Report, Result } from './bench.ts';
import { line } from './statistics.ts';

/**
 * Prints what each generator cost with one history, and the ratios of Almanac to the others.
 * @param results of one number of reports, Almanac's first.
 */
export function printRuns(results: readonly Result[]): void {
  const [own, ...others] = results;
  console.log(`\n${own!.reports} reports`);
  const rows = results.map(({ subject, cold, unbundled, edit, written }) => [
    subject,
    ...[cold, edit, unbundled].flatMap((cost) => [seconds(cost?.wall), seconds(cost?.cpu), cost?.memory?.toFixed(0) ?? '–']),
    String(written.pages),
    written.size.toFixed(1),
  ]);
  const head = ['', 'cold s', 'CPU s', 'MB', 'edit s', 'CPU s', 'MB', 'unbundled s', 'CPU s', 'MB', 'pages', 'MB written'];
  const ratios = others.map((other) => [
    `  to ${other.subject}`,
    ...(['cold', 'edit', 'unbundled'] as const).flatMap((kind) => [ratio(own![kind]?.wall, other.cold.wall), ratio(own![kind]?.cpu, other.cold.cpu), '']),
    '',
    '',
  ]);
  table(head, [...rows, ...ratios]);
}

/**
 * Prints what one more report and one more page cost, as straight lines through the sizes.
 * @param results of all sizes.
 */
export function printFits(results: readonly Result[]): void {
  const bySubject = [...Map.groupBy(results, ({ subject }) => subject)].filter(([, own]) => own.length > 1);
  if (bySubject.length === 0) return;
  console.log('\nCost of a cold build, fitted: seconds to begin, milliseconds for one more');
  const fit = (own: readonly Result[], x: (result: Result) => number, kind: 'wall' | 'cpu') => {
    const points = own.flatMap((result) => (result.cold[kind] === undefined ? [] : [{ x: x(result), y: result.cold[kind] }]));
    return points.length < 2 ? undefined : line(points);
  };
  const rows = bySubject.map(([subject, own]) => {
    const [wall, cpu] = (['wall', 'cpu'] as const).map((kind) => fit(own, ({ reports }) => reports, kind));
    const page = fit(own, ({ written }) => written.pages, 'wall');
    return [subject, seconds(wall?.start), milli(wall?.each), seconds(cpu?.start), milli(cpu?.each), milli(page?.each)];
  });
  table(['', 'begin', 'report', 'begin, CPU', 'report, CPU', 'page'], rows);
}

/**
 * Prints the heaviest page of each kind.
 * @param weights of one history.
 */
export function printWeights({ reports, pages }: Report['weights'][number]): void {
  console.log(`\nHeaviest page of each kind at ${reports} reports, compressed`);
  table(
    ['kind', 'pages', 'bytes', 'of scripts', 'requests', 'elements', 'most elements'],
    pages.map((page) => [page.kind, ...[page.pages, page.bytes, page.scriptBytes, page.requests, page.nodes, page.mostNodes].map(String)]),
  );
}

/**
 * Prints what searching costs.
 * @param search of each size; nothing is printed where there is none.
 */
export function printSearch(search: Report['search']): void {
  if (search.length === 0) return;
  console.log('\nSearch, from the first key to the first answer');
  table(
    ['reports', 'first ms', 'KB', 'requests', 'next ms', 'second visit ms'],
    search.map((one) => [String(one.reports), one.cold.toFixed(0), one.bytes.toFixed(0), String(one.requests), one.next.toFixed(0), one.again.toFixed(0)]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)));
  const print = (row: readonly string[]) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  ');
  console.log([head, ...rows].map(print).join('\n'));
}

const seconds = (value: number | undefined): string => value?.toFixed(2) ?? '–';
const milli = (value: number | undefined): string => (value === undefined ? '–' : (value * 1000).toFixed(1));
const ratio = (own: number | undefined, other: number | undefined): string => (own === undefined || other === undefined ? '–' : (own / other).toFixed(2));
