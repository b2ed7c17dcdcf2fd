/** What all reports of a site say together: `buildHistory` makes it, and every page is rendered from it. */
import type { Cycle } from '../report/order.ts';
import type { Line, Report } from '../report/schema/report.ts';
import type { Status } from '../report/status.ts';

/** Every change, in the order in which pages list them. */
export const changeWords = ['new', 'carried', 'closed', 'unlisted'] as const;

/** What happened to an item from one report to the next, or from one cycle to the next. */
export type ChangeWord = (typeof changeWords)[number];

/** What else is shown beside a change. */
export const changeMarks = ['reworded', 'moved', 'reopened', 'first-listed'] as const;

/** What else is said about a change: it was reworded, it moved. */
export type Mark = (typeof changeMarks)[number];

/** The change of one thread in one report or one cycle. */
export interface Change {
  word: ChangeWord;
  marks: readonly Mark[];
  /** After a gap: the report that listed it last. */
  lastListed?: OrderedReport;
  /** Of a report compared with one further back: whether it was open and one in between does not list it. */
  hasGap?: boolean;
  /** The lines compared: that of this report or cycle, if it lists the thread, and the latest one before it. */
  now?: Appearance;
  before?: Appearance;
}

/** A report, and where it is in the order of all reports. */
export interface OrderedReport extends Omit<Report, 'cycle'> {
  /** Its index in the order, from 0. */
  index: number;
  /** The index of its cycle in the order, from 0. */
  cycleIndex: number;
  /** `f23a/status`: names the report in data and code. */
  key: string;
  cycle: Cycle;
  /** The other report about the same cycle. */
  sibling: OrderedReport | undefined;
}

/** A cycle and the reports about it. */
export interface CycleReports {
  cycle: Cycle;
  plan: OrderedReport | undefined;
  status: OrderedReport | undefined;
}

/** One line, its place, and the work that it is about. */
export interface Appearance {
  report: OrderedReport;
  line: Line;
  /** Id of the area whose heading it is under. */
  area: string;
  /** The thread of the line it is a sub-line of. */
  parent: Thread | undefined;
  thread: Thread;
}

/**
 * The lines of all reports that are about the same piece of work. A thread with a top-level line is an item; the others
 * are those of sub-lines.
 */
export interface Thread {
  /** Of an item `<area>/<slug>`, its permanent URL; of a sub-line the path of its first line. */
  id: string;
  isItem: boolean;
  /** Oldest first. */
  appearances: Appearance[];
  /** Change since the previous report, by index of the report; a report in which nothing happened to it has none. */
  changes: Map<number, Change>;
  /** Change since the previous cycle, by index of the cycle: how it stood at the end of both. */
  cycleChanges: Map<number, Change>;
  /** Every line id it was ever listed under, its own id included. */
  names: Set<string>;
  replacedBy: Thread[];
  replaces: Thread[];
}

/** Everything computed from the reports of a site, once. */
export interface History {
  /** Those of the site, in the order in which pages list them. */
  statuses: readonly Status[];
  /** Oldest first; within a cycle plan before status. */
  reports: readonly OrderedReport[];
  /** Oldest first. */
  cycles: readonly CycleReports[];
  /** In the order of their first lines. */
  threads: readonly Thread[];
  /** The threads that are items. */
  items: readonly Thread[];
  appearanceOf: ReadonlyMap<Line, Appearance>;
  /**
   * The threads that the cycle of a report or one of the two before it lists, in the order of `threads`. The changes of
   * a report are made from these: going through all threads for each report would take quadratic time.
   */
  threadsIn(report: OrderedReport): readonly Thread[];
  /** The thread that a path names, by any wording it ever had; undefined if there is none. */
  find(path: string): Thread | undefined;
}

/** `F23A status`: how messages name a report. */
export function messageLabel({ cycle, kind }: Pick<OrderedReport, 'cycle' | 'kind'>): string {
  return `${cycle.label} ${kind}`;
}
