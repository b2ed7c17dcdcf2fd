import type { Archive } from '../history/archive.ts';
import type { ChangeWord, OrderedReport, Thread } from '../history/history.ts';
import { outcomes, outcomesOf, type Outcome } from '../history/outcomes.ts';
import { isTelling, reportChanges, type ItemChange } from '../history/report-changes.ts';
import type { Status } from '../report/status.ts';
import { capitalized, changeWord } from './labels.ts';

/** An item, or a sub-line by itself. Without a change, it was closed before and is listed as closed again. */
export type ChangedThread = Omit<ItemChange, 'change'> & Partial<Pick<ItemChange, 'change'>>;

/** The status or change whose shape and colour a word has. */
export interface Icon {
  status?: Status;
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

const meaning: Record<ChangeWord | Outcome, string> = {
  new: 'open here, and not in the report before',
  carried: 'open in both reports',
  closed: 'completed or dropped',
  unlisted: 'open in the report before, absent here',
  delivered: 'planned, then completed',
  unfinished: 'planned, then in progress, not started or not recorded',
  dropped: 'planned, then dropped',
  unaccounted: 'in the plan, absent from the status',
  unplanned: 'in the status, not in the plan: added since the last meeting',
};
/** The anchor of a group on the page of changes. */
export function groupAnchor({ kind, sibling }: OrderedReport, name: string): string {
  // Of a status whose cycle has a plan, the groups are what became of that.
  return kind === 'status' && sibling ? `_${name}` : `_${kind}-${name}`;
}

const outcomeMark: Record<Outcome, Icon> = {
  delivered: { status: 'completed' },
  unfinished: { change: 'carried' },
  dropped: { status: 'dropped' },
  unaccounted: { change: 'unaccounted' },
  unplanned: { change: 'new' },
};

/**
 * What happened in a report, any but the first, with every item once and in the order of the areas: the changes since
 * the report before or, for a status whose cycle has a plan, what became of that plan.
 */
export function changeGroups(
  report: OrderedReport,
  { history, content }: Pick<Archive, 'history' | 'content'>,
): ChangeGroup[] {
  const place = new Map(content.areas.map(({ id }, index) => [id, index]));
  const placeOf = ({ appearance }: ChangedThread) => place.get(appearance.area) ?? 0;
  const sorted = <T extends ChangedThread>(rows: readonly T[]) => rows.toSorted((a, b) => placeOf(a) - placeOf(b));
  const changes = reportChanges(report, history);
  const planned = report.kind === 'status' ? outcomesOf(history.cycles[report.cycleIndex]!, history) : undefined;
  if (!planned) {
    return (['new', 'closed', 'unlisted', 'carried'] as const).map((name): ChangeGroup => {
      const all = sorted(changes.filter(({ change }) => change.word === name));
      const items = all.filter(({ thread }) => thread.isItem).length;
      return {
        name,
        icon: { change: name },
        title: changeWord[name],
        meaning: meaning[name],
        items,
        subLines: all.length - items,
        rows: all.filter(isTelling),
        unchanged: all.filter((one) => !isTelling(one)),
      };
    });
  }
  const changeOf = new Map<Thread, ChangedThread>(changes.map((one) => [one.thread, one]));
  return outcomes.map((name): ChangeGroup => {
    const items = planned.items.filter(({ outcome }) => outcome === name);
    const subLines = planned.subLines.filter(({ outcome }) => outcome === name);
    const rows = sorted<ChangedThread>([
      ...items.map(
        ({ thread, plan, status }): ChangedThread =>
          changeOf.get(thread) ?? { thread, appearance: (status ?? plan)!, subLines: [] },
      ),
      ...subLines.flatMap(({ thread }) => changeOf.get(thread) ?? []),
    ]);
    return {
      name,
      icon: outcomeMark[name],
      title: capitalized(name),
      meaning: meaning[name],
      items: items.length,
      subLines: subLines.length,
      rows,
      unchanged: [],
    };
  });
}
