/** The history of a site: `buildHistory` makes it from all reports, and every page is rendered from it. */
import type { Cycle } from '../report/order.ts';
import type { Line, Report, Section } from '../report/schema/report.ts';
import type { Status } from '../report/status.ts';

/** Every change, in the order in which pages list them. */
export const changeWords = ['new', 'carried', 'closed', 'unlisted'] as const;

/** What happened to an item from one report to the next, or from one cycle to the next. */
export type ChangeWord = (typeof changeWords)[number];

/** Every note that may stand beside a change. */
export const changeMarks = ['reworded', 'moved', 'reopened', 'first-listed', 'due-moved', 'undated'] as const;

/** A note on a change. */
export type Mark = (typeof changeMarks)[number];

/** The change of one thread in one report or one cycle. */
export interface Change {
  word: ChangeWord;
  marks: readonly Mark[];
  /** After a gap: the report that listed it last. */
  lastListed?: OrderedReport;
  /** Set if it was open in a report in between, and missing in the next. */
  hasGap?: boolean;
  /** Its line in this report or cycle, if there is one. */
  now?: Appearance;
  /** Its latest line before that. */
  before?: Appearance;
}

/** A report, whole, and its place in the order of all reports. */
export interface OrderedReport extends Pick<Report, 'kind'> {
  /** The files that it consists of: one, or one for each team, in the order of the teams. */
  parts: readonly Report[];
  /** Those of all parts. */
  sections: readonly Section[];
  /**
   * The areas of which it says nothing yet, because the part of their team is missing, and the answers of that team to
   * questions (`answerKey`).
   */
  awaited: ReadonlySet<string>;
  /** The same of teams that had no part in any report yet, and so have none missing; and questions that it is not asked. */
  early: ReadonlySet<string>;
  /** From 0. */
  index: number;
  /** The index of its cycle, from 0. */
  cycleIndex: number;
  /** Names the report in data: `f23a/status`. */
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
  /** The status or, without one, the plan. */
  last: OrderedReport;
}

/** A line, where it stands, and the thread it belongs to. */
export interface Appearance {
  report: OrderedReport;
  /** The part of the report that has the line. */
  part: Report;
  line: Line;
  /** The id of its area. */
  area: string;
  /** The thread of the line above, if it is a sub-line. */
  parent: Thread | undefined;
  thread: Thread;
}

/** The lines of all reports about one piece of work. A thread with a top-level line is an item. */
export interface Thread {
  /** The id of its first line: of an item `<area>/<slug>`, as in its permanent URL. */
  id: string;
  isItem: boolean;
  /** Oldest first. */
  appearances: Appearance[];
  /** Changes since the previous cycle, by index of the cycle, comparing the ends of both. */
  cycleChanges: Map<number, Change>;
  /** Every id its lines have had. */
  names: Set<string>;
  replacedBy: Thread[];
  replaces: Thread[];
}

/** A line of a report. */
export type ReportLine = Pick<Appearance, 'report' | 'part' | 'line'>;

/** Where lines say what cannot be: `src/check/` explains it. */
export interface Conflicts {
  /** Lines whose `continues` names nothing in an earlier report. */
  unknown: ReportLine[];
  /** Lines whose words already are another thread than the one that they continue. `freeId` would tell them apart. */
  taken: (ReportLine & { namesake: Thread; freeId: string })[];
  /** Lines about the same work as an earlier line of their report. */
  copies: Copy[];
}

interface Copy {
  copy: ReportLine;
  earlier: ReportLine;
  /** The end of the name that both have. */
  segment: string;
  /** An id that would tell the copy apart, if any would. */
  id: string | undefined;
}

/** The reports and cycles that cover an area, by their indexes. */
export interface Series {
  /** The last report up to an index that covers the area; -1 if none does. */
  reportUntil(index: number): number;
  /** The last cycle up to an index with a report that covers the area; -1 if none does. */
  cycleUntil(index: number): number;
  /** The first cycle after an index that covers the area; undefined if none does. */
  cycleAfter(index: number): number | undefined;
  /** How many cycles after an index cover the area. */
  cyclesAfter(index: number): number;
}

/** What decides which reports cover a line. */
export type Placed = Pick<Appearance, 'area'> & { part: Pick<Report, 'team'> };

/** What knows the series of each line. */
export interface SeriesByArea {
  seriesOf(line: Placed): Series;
}

/** Everything computed from the reports of a site. */
export interface History extends SeriesByArea {
  /** The statuses of the site, in the order in which pages list them. */
  statuses: readonly Status[];
  /** Oldest first; within a cycle plan before status. */
  reports: readonly OrderedReport[];
  /** Oldest first. */
  cycles: readonly CycleReports[];
  /** In the order of their first lines. */
  threads: readonly Thread[];
  items: readonly Thread[];
  appearanceOf: ReadonlyMap<Line, Appearance>;
  /**
   * The threads that the cycle of a report or one of the two before it lists, in the order of `threads`. Going through
   * all threads for each report would take quadratic time.
   */
  threadsIn(report: OrderedReport): readonly Thread[];
  /** The thread that had a path in any wording. */
  find(path: string): Thread | undefined;
  conflicts: Conflicts;
}

/** `F23A status`: how messages name a report. */
export function messageLabel({ cycle, kind }: Pick<OrderedReport, 'cycle' | 'kind'>): string {
  return `${cycle.label} ${kind}`;
}
