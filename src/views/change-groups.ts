import type { Archive } from '../history/archive.ts';
import type { ChangeWord, OrderedReport, Thread } from '../history/history.ts';
import { outcomes, outcomesOf, type Outcome, type Outcomes } from '../history/outcomes.ts';
import {
  awaitedLines,
  isTelling,
  reportChanges,
  type ItemChange,
  type ReportHistory,
} from '../history/report-changes.ts';
import type { Area } from '../report/content.ts';
import type { Translate } from '../strings/translate.ts';
import { reportName } from './labels.ts';

/** An item, or a sub-line on its own. It has no change if it was closed before and is closed again. */
export type ChangedThread = Omit<ItemChange, 'change'> & Partial<Pick<ItemChange, 'change'>>;

/** The status or change whose shape and colour a word has. */
export interface Icon {
  status?: string;
  change?: ChangeWord | 'unaccounted' | 'awaited';
}

/** The items of a report with the same change or outcome. */
export interface ChangeGroup {
  name: ChangeWord | Outcome | 'awaited';
  icon: Icon;
  title: string;
  meaning: string;
  items: number;
  subLines: number;
  rows: ChangedThread[];
  /** Carried in the same words, with nothing else to say about them. */
  unchanged: ChangedThread[];
}

/** The icon of each outcome. */
export const outcomeIcons: Record<Outcome, Icon> = {
  delivered: { status: 'completed' },
  unfinished: { change: 'carried' },
  dropped: { status: 'dropped' },
  unaccounted: { change: 'unaccounted' },
  unplanned: { change: 'new' },
};

/** The anchor of a group on the page of changes. */
export function groupAnchor({ kind, sibling }: OrderedReport, name: string): string {
  // The groups of a status with a plan are the outcomes of the plan.
  return kind === 'status' && sibling ? `_${name}` : `_${kind}-${name}`;
}

/**
 * What happened in a report, any but the first. Every item occurs once, in the order of the areas: by its change since
 * the previous report or, in a status whose cycle has a plan, by its outcome.
 */
export function changeGroups(report: OrderedReport, { history, content, t }: Archive): ChangeGroup[] {
  const changes = reportChanges(report, history);
  const planned = report.kind === 'status' ? outcomesOf(history.cycles[report.cycleIndex]!, history) : undefined;
  const groups = planned ? groupByOutcome(changes, planned, t) : groupByChange(changes, t);
  return sortedByArea([...groups, ...awaitedGroup(report, history, t)], content.areas);
}

/** What is open of teams that have not reported yet; none if all have. */
function awaitedGroup(report: OrderedReport, history: ReportHistory, t: Translate): ChangeGroup[] {
  const lines = awaitedLines(report, history);
  const rows = lines.map((appearance): ChangedThread => ({ thread: appearance.thread, appearance, subLines: [] }));
  if (rows.length === 0) return [];
  const words = { title: t('change.awaited'), meaning: t('grouped.awaited') };
  return [
    { name: 'awaited', icon: { change: 'awaited' }, ...words, items: rows.length, subLines: 0, rows, unchanged: [] },
  ];
}

/** An archive, or what the browser makes from published data. */
interface Compared {
  history: ReportHistory;
  areas: readonly Pick<Area, 'id'>[];
  t: Translate;
}

/** The changes since any earlier report, in the same order. */
export function groupsSince(
  since: OrderedReport,
  report: OrderedReport,
  { history, areas, t }: Compared,
): ChangeGroup[] {
  const names = { report: reportName(report, t), since: reportName(since, t) };
  const meanings = {
    new: t('compare.new', names),
    carried: t('compare.carried'),
    closed: t('compare.closed'),
    unlisted: t('compare.unlisted', names),
  };
  return sortedByArea(groupByChange(reportChanges(report, history, since), t, meanings), areas);
}

function sortedByArea(groups: readonly ChangeGroup[], areas: readonly Pick<Area, 'id'>[]): ChangeGroup[] {
  const areaIndex = new Map(areas.map(({ id }, index) => [id, index]));
  const indexOf = ({ appearance }: ChangedThread) => areaIndex.get(appearance.area) ?? 0;
  const byArea = (rows: readonly ChangedThread[]) => rows.toSorted((a, b) => indexOf(a) - indexOf(b));
  return groups.map((group) => ({ ...group, rows: byArea(group.rows), unchanged: byArea(group.unchanged) }));
}

function groupByChange(
  changes: readonly ItemChange[],
  t: Translate,
  meanings?: Record<ChangeWord, string>,
): ChangeGroup[] {
  return (['new', 'closed', 'unlisted', 'carried'] as const).map((name) => {
    const changed = changes.filter(({ change }) => change.word === name);
    const items = changed.filter(({ thread }) => thread.isItem).length;
    return {
      name,
      icon: { change: name },
      title: t(`change.${name}`),
      meaning: meanings?.[name] ?? t(`grouped.${name}`),
      items,
      subLines: changed.length - items,
      rows: changed.filter(isTelling),
      unchanged: changed.filter((row) => !isTelling(row)),
    };
  });
}

function groupByOutcome(changes: readonly ItemChange[], planned: Outcomes, t: Translate): ChangeGroup[] {
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
      icon: outcomeIcons[name],
      title: t(`outcome.${name}`),
      meaning: t(`grouped.${name}`),
      items: items.length,
      subLines: subLines.length,
      rows: [...itemRows, ...subLines.flatMap(({ thread }) => changeOf.get(thread) ?? [])],
      unchanged: [],
    };
  });
}
