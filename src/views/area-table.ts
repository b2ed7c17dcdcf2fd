import type { Archive } from '../history/archive.ts';
import type { History, OrderedReport } from '../history/history.ts';
import type { Area } from '../report/content.ts';
import { sitePath } from '../urls/site-path.ts';
import { areaStates, type AreaCount } from './area-states.ts';
import { reportHeading } from './labels.ts';

/** How the areas stand in the newest reports, with a column for each status and change that occurs. */
export interface AreaTable {
  reports: { report: OrderedReport; name: string; href: string; columns: AreaCount[] }[];
  /** The sums, if there are several areas, then the areas that are in a report. The first cell of a report names it. */
  rows: { title: string; href?: string; cells: { report: string | undefined; count: AreaCount | undefined }[] }[];
  /** Areas that are in none of the reports. */
  others: Area[];
}

/** The table of all areas. */
export function areaTable(archive: Pick<Archive, 'content' | 'history' | 't'>): AreaTable {
  const reports = newestReports(archive.history).map((report, index) => {
    const name = reportHeading(report, archive.t);
    const href = sitePath(`/cycles/${report.cycle.id}/#_${report.kind}`);
    const states = areaStates(report, archive, index === 0);
    return { report, name, href, states, columns: columnsOf(states, href) };
  });
  const cellsOf = (countsIn: (reportIndex: number) => readonly AreaCount[]) =>
    reports.flatMap(({ name, columns }, reportIndex) =>
      columns.map(({ word }, column) => ({
        report: column === 0 ? name : undefined,
        count: countsIn(reportIndex).find((count) => count.word === word),
      })),
    );
  const areas = archive.content.areas.map((area, areaIndex) => {
    const cells = cellsOf((reportIndex) => reports[reportIndex]!.states[areaIndex]!);
    return { area, title: area.title, href: sitePath(`/areas/${area.id}/`), cells };
  });
  const isListed = ({ cells }: AreaTable['rows'][number]) => cells.some(({ count }) => count);
  const listed = areas.filter(isListed);
  const sums = { title: archive.t('word.allAreas'), cells: cellsOf((reportIndex) => reports[reportIndex]!.columns) };
  return {
    reports,
    rows: listed.length > 1 ? [sums, ...listed] : listed,
    others: areas.filter((row) => !isListed(row)).map(({ area }) => area),
  };
}

/** The newest plan and the newest status, if there are any, the newer one first: they say how things stand. */
function newestReports({ reports }: Pick<History, 'reports'>): OrderedReport[] {
  const newest = (['plan', 'status'] as const).map((kind) => reports.findLast((report) => report.kind === kind));
  return newest.filter((report) => report !== undefined).sort((a, b) => b.index - a.index);
}

/** What occurs in any area, with the sums; a sum by status links to the report. */
function columnsOf(states: readonly (readonly AreaCount[])[], href: string): AreaCount[] {
  return [...Map.groupBy(states.flat(), ({ word }) => word).values()]
    .map((counts) => {
      const [first] = counts;
      const sum = counts.reduce((total, { count }) => total + count, 0);
      return { ...first!, count: sum, ...(first!.icon.status && { href }) };
    })
    .sort((a, b) => a.index - b.index);
}
