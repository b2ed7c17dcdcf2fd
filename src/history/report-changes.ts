import { changeBetween, isIn, lineUntil } from './changes.ts';
import type { Appearance, Change, ChangeWord, History, OrderedReport, Thread, SeriesByArea } from './history.ts';
import { itemAt } from './related-lines.ts';
import { covers, isAwaited } from './series.ts';

/** The change of an item or a sub-line. */
export interface ThreadChange {
  thread: Thread;
  change: Change;
}

/** The change of an item or a sub-line in one report. */
export interface ItemChange extends ThreadChange {
  /** Its line in this report; if it is no longer listed, its last one. */
  appearance: Appearance;
  /** The sub-lines of an item that changed in any way. `changesIn` leaves it empty. */
  subLines: ItemChange[];
}

/** What changes are computed from: a history, or what a browser knows of it, which has no `threadsIn`. */
export type ReportHistory = SeriesByArea & Pick<History, 'reports' | 'threads'> & Partial<Pick<History, 'threadsIn'>>;

/**
 * The changes of items and sub-lines from an earlier report to this one, in the order of their first lines. A first
 * report has none, and neither has a team without a part.
 * @param since by default the previous report.
 */
export function changesIn(
  report: OrderedReport,
  history: ReportHistory,
  since = history.reports[report.index - 1],
): ItemChange[] {
  const { threads, threadsIn } = history;
  if (!since) return [];
  const isNext = since.index === report.index - 1;
  return ((isNext && threadsIn?.(report)) || threads).flatMap((thread): ItemChange[] => {
    const change = changeBetween(thread, since, report, history);
    const appearance = change?.now ?? change?.before;
    return change && appearance ? [{ thread, change, appearance, subLines: [] }] : [];
  });
}

/** The same with sub-lines below their items. Sub-lines of items without a change come last. */
export function reportChanges(report: OrderedReport, history: ReportHistory, since?: OrderedReport): ItemChange[] {
  const changes = changesIn(report, history, since);
  const items = changes.filter(({ thread }) => thread.isItem);
  const changed = new Set(items.map(({ thread }) => thread));
  const subLines = Map.groupBy(
    changes.filter(({ thread }) => !thread.isItem),
    ({ appearance }) => itemAt(appearance),
  );
  for (const item of items) item.subLines = (subLines.get(item.thread) ?? []).filter(isTelling);
  const alone = [...subLines].flatMap(([item, ofItem]) => (changed.has(item) ? [] : ofItem));
  return [...items, ...alone];
}

/** Whether it is more than carried. Differences of text that are no rewording count too. */
export function isTelling({ change, subLines }: ItemChange): boolean {
  const { word, marks, hasGap, now, before } = change;
  return (
    word !== 'carried' ||
    marks.length > 0 ||
    hasGap === true ||
    subLines.length > 0 ||
    now?.line.text !== before?.line.text
  );
}

/**
 * The changes of items from the previous cycle to that of a report, in the order of their first lines. A plan beside a
 * status has none.
 */
export function cycleChangesIn(report: OrderedReport, { threadsIn }: History): ThreadChange[] {
  if (report.kind === 'plan' && report.sibling) return [];
  return threadsIn(report).flatMap((thread): ThreadChange | [] => {
    const change = thread.cycleChanges.get(report.cycleIndex);
    return thread.isItem && change ? { thread, change } : [];
  });
}

/** The items that are open in the last report that covers their area, which this one does not, by their latest lines. */
export function awaitedLines(
  report: OrderedReport,
  { threads, seriesOf }: Pick<ReportHistory, 'threads' | 'seriesOf'>,
): Appearance[] {
  if (report.awaited.size + report.early.size === 0) return [];
  return threads.flatMap(({ isItem, appearances }): Appearance[] => {
    const latest = isItem ? lineUntil(report, appearances) : undefined;
    if (!latest?.line.open || !isIn(report, latest, { seriesOf })) return [];
    // A team with a part has said all that this report asks: another report may ask a question that it does not.
    const isSilent = () => report.parts.every(({ team }) => team !== latest.part.team);
    return isAwaited(report, latest) || (!covers(report, latest) && isSilent()) ? [latest] : [];
  });
}

export function itemsByChange(changes: readonly ThreadChange[]): Record<ChangeWord, number> {
  const counts: Record<ChangeWord, number> = { new: 0, carried: 0, closed: 0, unlisted: 0 };
  for (const { thread, change } of changes) if (thread.isItem) counts[change.word]++;
  return counts;
}

/** How many items a report lists as open, of all teams that have a part in it. */
export function openItemsIn(report: OrderedReport, { threads, threadsIn }: ReportHistory): number {
  const isOpen = (one: Appearance) => one.report === report && one.line.open;
  return (threadsIn?.(report) ?? threads).filter(({ isItem, appearances }) => isItem && appearances.some(isOpen))
    .length;
}
