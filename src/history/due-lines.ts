/** The due dates of a report, of an item, and of all that is open. */
import { cyclesOf, type Cycle } from '../report/order.ts';
import type { SiteSettings } from '../report/schema/site.ts';
import { linesOf } from './counts.ts';
import { dayOf, dayOfReport, dueOf, isOverdue } from './due.ts';
import type { Appearance, History, OrderedReport, Placed, Thread } from './history.ts';
import { awaitedLines, changesIn } from './report-changes.ts';
import { covers } from './series.ts';
import { lifetimeOf, type Standing } from './standing.ts';

/** What one report says of due dates, in numbers of items. */
export interface DueCounts {
  /** The day as of which it speaks. */
  day: string | undefined;
  /** Open and overdue on that day. */
  overdue: number;
  /** Items whose due date differs from the one in the previous report. */
  moved: number;
  /** Whether teams have no part in the report: work of theirs may be overdue, too. */
  isPartial: boolean;
}

/**
 * Counts the overdue items of a report, and the due dates that moved; undefined if it has no due date.
 * @param isCounted whether a line counts; by default, all do.
 */
export function dueCounts(
  report: OrderedReport,
  history: History,
  isCounted?: (line: Placed) => boolean,
): DueCounts | undefined {
  const isOwn = isCounted ?? (() => true);
  const lines = linesOf(report.sections, history).filter(isOwn);
  const items = lines.filter(({ thread }) => thread.isItem);
  if (!items.some(({ line }) => dueOf(line) !== undefined)) return undefined;
  const all = changesIn(report, history).filter(({ thread }) => thread.isItem);
  const changes = all.filter(({ appearance }) => isOwn(appearance));
  return {
    day: dayOfReport(report),
    overdue: items.filter(isOverdue).length,
    moved: changes.filter(({ change }) => change.marks.includes('due-moved')).length,
    isPartial: !isCounted && awaitedLines(report, history).length > 0,
  };
}

/** A due date, and the first report in a row to give it. */
interface GivenDate {
  due: string;
  appearance: Appearance;
}

/** The due dates of an item or a sub-line, oldest first; one that several reports in a row repeat is there once. */
export function datesOf({ appearances }: Pick<Thread, 'appearances'>): GivenDate[] {
  const given = appearances.flatMap((appearance): GivenDate[] => {
    const due = dueOf(appearance.line);
    return due === undefined ? [] : [{ due, appearance }];
  });
  return given.filter(({ due }, index) => due !== given[index - 1]?.due);
}

/** The areas in which some report has given a day as a due date. */
export function datedAreas({ appearanceOf }: Pick<History, 'appearanceOf'>): ReadonlySet<string> {
  const dated = [...appearanceOf.values()].filter(({ line }) => line.tag.due?.day !== undefined);
  return new Set(dated.map(({ area }) => area));
}

/** An open item or sub-line that has a due date. */
export interface DueLine extends Standing {
  due: string;
  /** Not if only the label of a cycle is known. */
  isDay: boolean;
  /** Whether its team has no part in the newest report with a day, which it is compared with. */
  isLastWord: boolean;
}

/** The open items and sub-lines that have a due date in the newest cycle, the earliest first; days before labels of cycles. */
export function openDates(history: History): DueLine[] {
  const meeting = newestDated(history);
  const dated = history.threads.flatMap((thread): DueLine[] => {
    const { line } = thread.appearances.at(-1)!;
    const due = dueOf(line);
    if (due === undefined) return [];
    const life = lifetimeOf(thread, history);
    const isDay = line.tag.due?.day !== undefined;
    const isLastWord = meeting !== undefined && !covers(meeting, life.latest);
    return life.state === 'open' ? [{ thread, life, due, isDay, isLastWord }] : [];
  });
  return dated.sort((a, b) => Number(b.isDay) - Number(a.isDay) || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

/** What is due, the earliest first. */
export interface DueLines {
  overdue: DueLine[];
  /** Those due by the last day of `until`. */
  next: DueLine[];
  later: DueLine[];
  /** The cycle ahead, if its last day is known. */
  until: Cycle | undefined;
  /** The day of the newest report that speaks of one: that of the meeting. */
  day: string | undefined;
}

/**
 * Compares what is open with the day of which its report speaks. For a team that has no part in the newest report with a
 * day, that is the day of this report; a plan without a day does not make work less late.
 */
export function dueLines(history: History, site: SiteSettings): DueLines {
  const dated = openDates(history);
  const until = cycleAhead(history, site);
  const meeting = newestDated(history);
  const day = meeting && dayOfReport(meeting);
  const dayFor = ({ life, isLastWord }: DueLine) => (isLastWord ? day : (dayOf(life.latest) ?? day)) ?? '';
  const labels = cyclesOf(site).map(({ label }) => label);
  const isNext = ({ due, isDay }: DueLine) =>
    until !== undefined && (isDay ? due <= until.ends! : labels.indexOf(due) < labels.indexOf(until.label));
  const lists = Map.groupBy(dated, (line) =>
    line.isDay && line.due < dayFor(line) ? 'overdue' : isNext(line) ? 'next' : 'later',
  );
  const listOf = (name: 'overdue' | 'next' | 'later') => lists.get(name) ?? [];
  return { overdue: listOf('overdue'), next: listOf('next'), later: listOf('later'), until, day };
}

/** The newest report that speaks of a day. */
function newestDated({ reports }: Pick<History, 'reports'>): OrderedReport | undefined {
  return reports.findLast((report) => dayOfReport(report) !== undefined);
}

/** The cycle of the newest plan or, after a status, the one that follows; undefined unless its last day is known. */
function cycleAhead({ cycles }: History, site: SiteSettings): Cycle | undefined {
  const newest = cycles.at(-1);
  if (!newest) return undefined;
  const order = cyclesOf(site);
  const place = order.findIndex(({ id }) => id === newest.cycle.id);
  const ahead = order[newest.status ? place + 1 : place];
  return ahead?.ends === undefined ? undefined : ahead;
}
