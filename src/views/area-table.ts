import type { Archive } from '../history/archive.ts';
import { countsOf } from '../history/counts.ts';
import type { OrderedReport } from '../history/history.ts';
import { changesIn, itemsByChange } from '../history/report-changes.ts';
import type { Area } from '../report/content.ts';
import { sectionAnchor } from '../urls/cycle-anchors.ts';
import { sitePath } from '../urls/site-path.ts';
import { groupAnchor, type Icon } from './change-groups.ts';
import { reportHeading } from './labels.ts';

/** How many items have a status or a change in one report, and where a page shows them. */
export interface AreaCount {
  icon: Icon;
  word: string;
  count: number;
  href: string;
}

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
  const { content, history, t } = archive;
  // The newest plan and the newest status, the newer one first: they say how things stand.
  const newest = (['plan', 'status'] as const)
    .flatMap((kind) => history.reports.findLast((report) => report.kind === kind) ?? [])
    .sort((a, b) => b.index - a.index);
  const reports = newest.map((report, index) => {
    const href = sitePath(`/cycles/${report.cycle.id}/#_${report.kind}`);
    const states = areaStates(report, archive, index === 0);
    const sums = (states[0] ?? []).map((first, column) => {
      const count = states.reduce((sum, state) => sum + state[column]!.count, 0);
      return { ...first, count, ...(first.icon.status && { href }) };
    });
    const occurs = (_: AreaCount, column: number) => sums[column]!.count > 0;
    const columns = sums.filter(occurs);
    return {
      report,
      name: reportHeading(report, t),
      href,
      columns,
      states: states.map((state) => state.filter(occurs)),
    };
  });
  const cellsOf = (countsIn: (report: (typeof reports)[number]) => readonly AreaCount[]) =>
    reports.flatMap((report) =>
      countsIn(report).map((count, column) => ({
        report: column === 0 ? report.name : undefined,
        count: count.count > 0 ? count : undefined,
      })),
    );
  const areas = content.areas.map((area, index) => {
    const cells = cellsOf(({ states }) => states[index]!);
    return { area, title: area.title, href: sitePath(`/areas/${area.id}/`), cells };
  });
  const isListed = ({ cells }: AreaTable['rows'][number]) => cells.some(({ count }) => count);
  const listed = areas.filter(isListed);
  const sums = { title: t('word.allAreas'), cells: cellsOf(({ columns }) => columns) };
  return {
    reports,
    rows: listed.length > 1 ? [sums, ...listed] : listed,
    others: areas.filter((row) => !isListed(row)).map(({ area }) => area),
  };
}

/**
 * The numbers of each area of the site in a report, also those that are 0; with changes, what is new and what is no
 * longer listed, too.
 */
export function areaStates(
  report: OrderedReport,
  { content, history, t }: Pick<Archive, 'content' | 'history' | 't'>,
  hasChanges: boolean,
): AreaCount[][] {
  const listed = countsOf(report, history).byArea;
  const changes = Map.groupBy(hasChanges ? changesIn(report, history) : [], ({ appearance }) => appearance.area);
  const page = sitePath(`/cycles/${report.cycle.id}/`);
  const isPlanned = report.kind === 'status' && report.sibling;
  const groups = { new: isPlanned ? 'unplanned' : 'new', unlisted: isPlanned ? 'unaccounted' : 'unlisted' };
  return content.areas.map((area) => {
    const section = report.sections.findIndex((other) => other.area === area.id);
    const byStatus = listed.get(area.id)?.items.byStatus;
    const byChange = itemsByChange(changes.get(area.id) ?? []);
    return [
      ...history.statuses.map(({ id, word }) => ({
        icon: { status: id },
        word,
        count: byStatus?.[id] ?? 0,
        href: `${page}#${section < 0 ? '' : sectionAnchor(report, section)}`,
      })),
      ...(['new', 'unlisted'] as const).map((change) => ({
        icon: { change },
        word: t(`change.${change}`),
        count: byChange[change],
        href: `${page}changes/#${groupAnchor(report, groups[change])}`,
      })),
    ];
  });
}
