import type { Archive } from '../history/archive.ts';
import { changeCountsOf, countsOf } from '../history/counts.ts';
import type { OrderedReport } from '../history/history.ts';
import { areasOfTeam, isOfTeam } from '../history/parts.ts';
import { changesIn, itemsByChange } from '../history/report-changes.ts';
import type { Area } from '../report/content.ts';
import type { Section } from '../report/schema/report.ts';
import { sectionAnchor } from '../urls/permalink.ts';
import { sitePath } from '../urls/site-path.ts';
import type { Team } from '../report/teams.ts';
import type { Translate } from '../strings/translate.ts';
import { groupAnchor, type Icon } from './change-groups.ts';
import { reportHeading, reportLabel } from './labels.ts';

/** The number of items with each status and change that occurs. */
export interface CountTable {
  /** Columns about the same report. */
  groups: { name?: string; href?: string; columns: Column[] }[];
  /** The row with the sums has no URL; the first area of a team names it. */
  rows: { title: string; href?: string; note?: string; cells: (Count | undefined)[]; team?: Team }[];
}

interface Column {
  icon: Icon;
  word: string;
}

interface Count {
  count: number;
  /** Where a page shows these items. */
  href?: string;
}

type Counted = Column & Required<Count>;

/**
 * How areas stand in the newest reports that say anything of them, or what one team wrote of them. The sums come first if
 * several areas are in a report.
 */
export function areaTable(archive: Archive, ofTeam?: Team): CountTable & { others: Area[] } {
  const { content, history, t } = archive;
  const ofAreas = ofTeam ? areasOfTeam(ofTeam, content.areas) : content.areas;
  // Answers are awaited under keys of their own.
  const own = ofTeam ? ofAreas.filter(({ team }) => team === ofTeam.id) : ofAreas;
  const isReported = (report: OrderedReport) => !own.every(({ id }) => report.awaited.has(id));
  // The newest plan and status say how things stand, the newer one first.
  const newest = (['plan', 'status'] as const)
    .flatMap((kind) => history.reports.findLast((report) => report.kind === kind && isReported(report)) ?? [])
    .sort((a, b) => b.index - a.index);
  const groups = newest.map((report, index) => {
    const href = sitePath(`/cycles/${report.cycle.id}/#_${report.kind}`);
    const states = areaStates(report, archive, index === 0, ofTeam);
    const sums = states[0]!.map((first, column) => {
      const count = states.reduce((sum, state) => sum + state[column]!.count, 0);
      return { ...first, count, ...(first.icon.status && { href }) };
    });
    const occurs = (_: Counted, column: number) => sums[column]!.count > 0;
    return {
      name: reportHeading(report, t),
      href,
      columns: sums.filter(occurs),
      states: states.map((state) => state.filter(occurs)),
    };
  });
  const cellsOf = (counts: readonly Counted[]) => counts.map((one) => (one.count > 0 ? one : undefined));
  const areas = ofAreas.map((area, index) => ({
    area,
    title: area.title,
    href: sitePath(`/areas/${area.id}/`),
    note: awaitedNote(area, newest, t) ?? (ofTeam ? undefined : askedNote(area, newest, t)),
    cells: cellsOf(groups.flatMap(({ states }) => states[index]!)),
  }));
  const isListed = ({ cells, note }: (typeof areas)[number]) => note !== undefined || cells.some((count) => count);
  // What belongs to all teams stands above them, not below the last one.
  const isShared = ({ area }: (typeof areas)[number]) => !ofTeam && area.team === undefined;
  const listed = areas.filter(isListed).sort((a, b) => Number(isShared(b)) - Number(isShared(a)));
  const shown = listed.map(({ area, ...row }, index) => {
    const isFirst = !ofTeam && area.team !== listed[index - 1]?.area.team;
    const team = isFirst ? archive.teamById.get(area.team ?? '') : undefined;
    return team ? { ...row, team } : row;
  });
  const sums = { title: t('word.allAreas'), cells: cellsOf(groups.flatMap(({ columns }) => columns)) };
  return {
    groups: groups.filter(({ columns }) => columns.length > 0),
    rows: shown.length > 1 ? [sums, ...shown] : shown,
    others: areas.filter((row) => !isListed(row)).map(({ area }) => area),
  };
}

/** Which of the newest reports say nothing of an area yet; undefined if all do. */
function awaitedNote({ id }: Area, newest: readonly OrderedReport[], t: Translate): string | undefined {
  const labels = newest.filter(({ awaited }) => awaited.has(id)).map((report) => reportLabel(report, t));
  return labels.length > 0 ? t('teams.awaited', { reports: labels.join(', ') }) : undefined;
}

/** That an area asks something, if one of the newest reports answers: an answer of prose alone has no numbers. */
function askedNote({ id, question, asked }: Area, newest: readonly OrderedReport[], t: Translate): string | undefined {
  const isAnswered = newest.some(({ sections }) => sections.some(({ area }) => area === id));
  return question !== undefined && isAnswered ? t(`area.asked.${asked ?? 'report'}`) : undefined;
}

/** How the items stood at the end of each cycle, and what was new or no longer listed; newest first. */
export function cycleTable({ history, t }: Archive): CountTable {
  const all = history.cycles.map(({ cycle, plan, status, last }) => {
    const page = sitePath(`/cycles/${cycle.id}/`);
    const { byStatus } = countsOf(last, history).items;
    const { byChange } = changeCountsOf(last, history);
    const kinds = [status, plan].flatMap((report) => (report ? t.noun(t(`kind.${report.kind}`)) : []));
    const [starts, ends] = [cycle.starts, cycle.ends].map((day) => day && t.date(day));
    // Only a first report has nothing to compare with.
    const changes = last.index > 0 && `${page}changes/`;
    return {
      title: cycle.label,
      href: page,
      note: starts ? t('span', { first: starts, last: ends ?? t('dates.open') }) : kinds.join(', '),
      cells: [
        ...history.statuses.map(({ id }) => (byStatus[id]! > 0 ? { count: byStatus[id]! } : undefined)),
        // A link to the changes, even if nothing is new.
        ...countedChanges.map((change) =>
          changes && (change === 'new' || byChange[change] > 0)
            ? { count: byChange[change], href: changes }
            : undefined,
        ),
      ],
    };
  });
  const columns = [...history.statuses.map(statusColumn), ...changeColumns(t)];
  const occurs = (_: unknown, index: number) => all.some(({ cells }) => cells[index]);
  return {
    groups: [{ columns: columns.filter(occurs) }],
    rows: all.map((row) => ({ ...row, cells: row.cells.filter(occurs) })).reverse(),
  };
}

const countedChanges = ['new', 'unlisted'] as const;

const changeColumns = (t: Translate) =>
  countedChanges.map((change) => ({ icon: { change }, word: t(`change.${change}`) }));

const statusColumn = ({ id, word }: { id: string; word: string }) => ({ icon: { status: id }, word });

/**
 * The numbers of items by status in each area of the site, or in those that a team writes about, zeros included; with
 * changes, also how many are new or no longer listed.
 */
export function areaStates(
  report: OrderedReport,
  { content, history, areaById, t }: Archive,
  withChanges: boolean,
  team?: Team,
): Counted[][] {
  const areas = team ? areasOfTeam(team, content.areas) : content.areas;
  const isOwn = team ? isOfTeam(team, areaById) : () => true;
  const isOther = ({ answerOf }: Section) => team !== undefined && answerOf !== undefined && answerOf !== team.id;
  const listed = countsOf({ sections: report.sections.filter((section) => !isOther(section)) }, history).byArea;
  const changes = Map.groupBy(
    (withChanges ? changesIn(report, history) : []).filter(({ appearance }) => isOwn(appearance)),
    ({ appearance }) => appearance.area,
  );
  const page = sitePath(`/cycles/${report.cycle.id}/`);
  const isPlanned = report.kind === 'status' && report.sibling;
  const groups = { new: isPlanned ? 'unplanned' : 'new', unlisted: isPlanned ? 'unaccounted' : 'unlisted' };
  return areas.map((area) => {
    const section = report.sections.findIndex((other) => other.area === area.id && !isOther(other));
    const byStatus = listed.get(area.id)?.byStatus;
    const byChange = itemsByChange(changes.get(area.id) ?? []);
    return [
      ...history.statuses.map((status) => ({
        ...statusColumn(status),
        count: byStatus?.[status.id] ?? 0,
        href: `${page}#${section < 0 ? '' : sectionAnchor(report, section)}`,
      })),
      ...changeColumns(t).map((column) => ({
        ...column,
        count: byChange[column.icon.change],
        href: `${page}changes/#${groupAnchor(report, groups[column.icon.change])}`,
      })),
    ];
  });
}
