import type { Archive } from '../history/archive.ts';
import type { ChangeWord, CycleReports, OrderedReport, Thread } from '../history/history.ts';
import { outcomes, outcomesOf, type Outcome, type Outcomes } from '../history/outcomes.ts';
import { reportLabel } from '../history/report-names.ts';
import { isTelling, reportChanges, type ItemChange, type ReportHistory } from '../history/report-changes.ts';
import type { Area } from '../report/content.ts';
import type { KeyOf } from '../strings/strings.ts';
import type { Translate } from '../strings/translate.ts';
import { changeWord } from './labels.ts';

/** An item, or a sub-line by itself. Without a change, it was closed before and is listed as closed again. */
export type ChangedThread = Omit<ItemChange, 'change'> & Partial<Pick<ItemChange, 'change'>>;

/** The status or change whose shape and colour a word has. */
export interface Icon {
  status?: string;
  change?: ChangeWord | 'unaccounted';
}

/** The items of a report to which the same happened. */
export interface ChangeGroup {
  name: ChangeWord | Outcome;
  icon: Icon;
  title: string;
  meaning: string;
  items: number;
  subLines: number;
  rows: ChangedThread[];
  /** Carried in the same words, with nothing else to say. */
  unchanged: ChangedThread[];
}

type Heading = Pick<ChangeGroup, 'icon' | 'title' | 'meaning'>;

const changeHeadings: Record<ChangeWord, Heading> = {
  new: { icon: { change: 'new' }, title: changeWord.new, meaning: 'open here, and not in the report before' },
  carried: { icon: { change: 'carried' }, title: changeWord.carried, meaning: 'open in both reports' },
  closed: { icon: { change: 'closed' }, title: changeWord.closed, meaning: 'completed or dropped' },
  unlisted: {
    icon: { change: 'unlisted' },
    title: changeWord.unlisted,
    meaning: 'open in the report before, absent here',
  },
};

const outcomeHeadings: Record<Outcome, Heading> = {
  delivered: { icon: { status: 'completed' }, title: 'Delivered', meaning: 'planned, then completed' },
  unfinished: {
    icon: { change: 'carried' },
    title: 'Unfinished',
    meaning: 'planned, then in progress, not started or not recorded',
  },
  dropped: { icon: { status: 'dropped' }, title: 'Dropped', meaning: 'planned, then dropped' },
  unaccounted: {
    icon: { change: 'unaccounted' },
    title: 'Unaccounted',
    meaning: 'in the plan, absent from the status',
  },
  unplanned: {
    icon: { change: 'new' },
    title: 'Unplanned',
    meaning: 'in the status, not in the plan: added since the last meeting',
  },
};

/** Whether a cycle has changes to show: there is an earlier report, if only its own plan. */
export function hasChanges(index: number, cycles: readonly CycleReports[]): boolean {
  const { plan, status } = cycles[index]!;
  return index > 0 || (plan !== undefined && status !== undefined);
}

/** The anchor of a group on the page of changes. */
export function groupAnchor({ kind, sibling }: OrderedReport, name: string): string {
  // Of a status whose cycle has a plan, the groups are what became of that.
  return kind === 'status' && sibling ? `_${name}` : `_${kind}-${name}`;
}

/**
 * What happened in a report, any but the first, with every item once and in the order of the areas: the changes since
 * the previous report or, for a status whose cycle has a plan, what became of that plan.
 */
export function changeGroups(
  report: OrderedReport,
  { history, content }: Pick<Archive, 'history' | 'content'>,
): ChangeGroup[] {
  const changes = reportChanges(report, history);
  const planned = report.kind === 'status' ? outcomesOf(history.cycles[report.cycleIndex]!, history) : undefined;
  return sortedByArea(planned ? groupByOutcome(changes, planned) : groupByChange(changes), content.areas);
}

/** What `groupsSince` is made from: an archive, or what a browser makes of the published data. */
export interface Compared {
  history: ReportHistory;
  areas: readonly Pick<Area, 'id'>[];
  t: Translate<KeyOf<'compare'>>;
}

/** The changes from any earlier report to this one, in the same order. */
export function groupsSince(
  since: OrderedReport,
  report: OrderedReport,
  { history, areas, t }: Compared,
): ChangeGroup[] {
  const names = { report: reportLabel(report), since: reportLabel(since) };
  const meaning = {
    new: t('compare.new', names),
    carried: t('compare.carried'),
    closed: t('compare.closed'),
    unlisted: t('compare.unlisted', names),
  };
  const groups = groupByChange(reportChanges(report, history, since));
  return sortedByArea(
    groups.map((group) => ({ ...group, meaning: meaning[group.name] })),
    areas,
  );
}

function sortedByArea(groups: readonly ChangeGroup[], areas: readonly Pick<Area, 'id'>[]): ChangeGroup[] {
  const areaIndex = new Map(areas.map(({ id }, index) => [id, index]));
  const indexOf = ({ appearance }: ChangedThread) => areaIndex.get(appearance.area) ?? 0;
  const byArea = (rows: readonly ChangedThread[]) => rows.toSorted((a, b) => indexOf(a) - indexOf(b));
  return groups.map((group) => ({ ...group, rows: byArea(group.rows), unchanged: byArea(group.unchanged) }));
}

function groupByChange(changes: readonly ItemChange[]): (ChangeGroup & { name: ChangeWord })[] {
  return (['new', 'closed', 'unlisted', 'carried'] as const).map((name) => {
    const changed = changes.filter(({ change }) => change.word === name);
    const items = changed.filter(({ thread }) => thread.isItem).length;
    return {
      name,
      ...changeHeadings[name],
      items,
      subLines: changed.length - items,
      rows: changed.filter(isTelling),
      unchanged: changed.filter((row) => !isTelling(row)),
    };
  });
}

function groupByOutcome(changes: readonly ItemChange[], planned: Outcomes): ChangeGroup[] {
  const changeOf = new Map<Thread, ChangedThread>(changes.map((row) => [row.thread, row]));
  return outcomes.map((name) => {
    const items = planned.items.filter(({ outcome }) => outcome === name);
    const subLines = planned.subLines.filter(({ outcome }) => outcome === name);
    const itemRows = items.map(
      ({ thread, plan, status }): ChangedThread =>
        changeOf.get(thread) ?? { thread, appearance: (status ?? plan)!, subLines: [] },
    );
    return {
      name,
      ...outcomeHeadings[name],
      items: items.length,
      subLines: subLines.length,
      rows: [...itemRows, ...subLines.flatMap(({ thread }) => changeOf.get(thread) ?? [])],
      unchanged: [],
    };
  });
}
