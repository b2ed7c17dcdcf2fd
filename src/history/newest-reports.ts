import type { History, OrderedReport } from './history.ts';

/**
 * The reports that say where things stand.
 * @param history of the site.
 * @returns the newest plan and the newest status, as far as there are any; the newer one first.
 */
export function newestReports({ reports }: Pick<History, 'reports'>): OrderedReport[] {
  const newest = (['plan', 'status'] as const).map((kind) => reports.findLast(({ report }) => report.kind === kind));
  return newest.filter((report) => report !== undefined).sort((a, b) => b.index - a.index);
}
