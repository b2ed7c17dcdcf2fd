/** The due dates of a report, of an item, and of all that is open. */
import { cyclesOf, type Cycle } from '../report/order.ts';
import type { SiteSettings } from '../report/schema/site.ts';
import { linesOf } from './counts.ts';
import { dayOf, dayOfReport, dueOf, isOverdue } from './due.ts';
import type { Appearance, History, OrderedReport, Thread } from './history.ts';
import { changesIn } from './report-changes.ts';
import { lifetimeOf, type Standing } from './standing.ts';

/** What one report says of due dates, in numbers of items. */
export interface DueCounts {
  /** The day as of which it speaks. */
  day: string | undefined;
  /** Open and overdue on that day. */
  overdue: number;
  /** Items whose due date differs from the one in the previous report. */
  moved: number;
}

/**
 * Counts the overdue items of a report, and the due dates that moved; undefined if it has no due date.
 * @param isCounted whether a line counts.
 */
export function dueCounts(
  report: OrderedReport,
  history: History,
  isCounted: (line: Pick<Appearance, 'area'>) => boolean = () => true,
): DueCounts | undefined {
  const lines = linesOf(report.sections, history).filter(isCounted);
  const items = lines.filter(({ thread }) => thread.isItem);
  if (!items.some(({ line }) => dueOf(line) !== undefined)) return undefined;
  const all = changesIn(report, history).filter(({ thread }) => thread.isItem);
  const changes = all.filter(({ appearance }) => isCounted(appearance));
  return {
    day: dayOfReport(report),
    overdue: items.filter(isOverdue).length,
    moved: changes.filter(({ change }) => change.marks.includes('due-moved')).length,
  };
}

/** A due date, and the first report in a row to give it. */
export interface GivenDate {
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
}

/** The open items and sub-lines that have a due date in the newest cycle, the earliest first; days before labels of cycles. */
export function openDates(history: History): DueLine[] {
  const dated = history.threads.flatMap((thread): DueLine[] => {
    const { line } = thread.appearances.at(-1)!;
    const due = dueOf(line);
    if (due === undefined) return [];
    const life = lifetimeOf(thread, history);
    const isDay = line.tag.due?.day !== undefined;
    return life.state === 'open' ? [{ thread, life, due, isDay }] : [];
  });
  return dated.sort((a, b) => Number(b.isDay) - Number(a.isDay) || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

/** What is due, the earliest first. */
export interface DueLines {
  overdue: DueLine[];
  /** Those due by the last day of `until`; without it, all that are not overdue. */
  next: DueLine[];
  /** The cycle ahead, if its last day is known. */
  until: Cycle | undefined;
}

export function dueLines(history: History, site: SiteSettings): DueLines {
  const dated = openDates(history);
  const until = cycleAhead(history, site);
  // A plan without a date says nothing of a day, and does not make work less late.
  const isLate = ({ due, isDay, life: { latest } }: DueLine) =>
    isDay && due < (dayOf(latest) ?? newestDay(latest, history) ?? '');
  const [late, others] = [true, false].map((wanted) => dated.filter((line) => isLate(line) === wanted));
  const labels = cyclesOf(site).map(({ label }) => label);
  const isNext = ({ due, isDay }: DueLine) =>
    until?.ends === undefined || (isDay ? due <= until.ends : labels.indexOf(due) < labels.indexOf(until.label));
  return { overdue: late!, next: others!.filter(isNext), until };
}

/** The newest report that speaks of a day. */
export function newestDated({ reports }: Pick<History, 'reports'>): OrderedReport | undefined {
  return reports.findLast((report) => dayOfReport(report) !== undefined);
}

/** The newest day of which the team of a line has spoken, before it had parts of its own too. */
function newestDay({ part: { team } }: Appearance, { reports }: Pick<History, 'reports'>): string | undefined {
  const ofTeam = reports.flatMap((report) =>
    report.parts.filter((part) => part.team === undefined || part.team === team).map((part) => ({ report, part })),
  );
  return ofTeam.flatMap((place) => dayOf(place) ?? []).at(-1);
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
