import { changeBetween } from './changes.ts';
import type { Appearance, Change, ChangeWord, History, OrderedReport, Thread } from './history.ts';
import { itemAt } from './related-lines.ts';

/** What happened to an item or a sub-line in one report. */
export interface ItemChange {
  thread: Thread;
  change: Change;
  /** Its line in this report; if it is no longer listed, its last one. */
  appearance: Appearance;
  /** The sub-lines of an item to which more happened than being carried as they were. `changesIn` gives none. */
  subLines: ItemChange[];
}

/** What the changes of a report are made from; without `threadsIn`, from all threads. */
export type ReportHistory = Pick<History, 'reports' | 'threads'> & Partial<Pick<History, 'threadsIn'>>;

/**
 * What happened from an earlier report to this one, any but the first; by default from the one before. Items and
 * sub-lines in the order of their first lines.
 */
export function changesIn(
  report: OrderedReport,
  { reports, threads, threadsIn }: ReportHistory,
  since = reports[report.index - 1],
): ItemChange[] {
  if (!since) return [];
  const isNext = since.index === report.index - 1;
  return ((isNext && threadsIn?.(report)) || threads).flatMap((thread): ItemChange[] => {
    const change = changeBetween(thread, since, report);
    const appearance = change?.now ?? change?.before;
    return change && appearance ? [{ thread, change, appearance, subLines: [] }] : [];
  });
}

/** The same: items with their sub-lines, then sub-lines by themselves. */
export function reportChanges(report: OrderedReport, history: ReportHistory, since?: OrderedReport): ItemChange[] {
  const changes = changesIn(report, history, since);
  const items = changes.filter(({ thread }) => thread.isItem);
  const changed = new Set(items.map(({ thread }) => thread));
  const subLines = Map.groupBy(
    changes.filter(({ thread }) => !thread.isItem),
    ({ appearance }) => itemAt(appearance),
  );
  for (const item of items) item.subLines = (subLines.get(item.thread) ?? []).filter(isTelling);
  // An item that was closed before has no change if its open sub-lines are no longer listed.
  const alone = [...subLines].flatMap(([item, ofItem]) => (changed.has(item) ? [] : ofItem));
  return [...items, ...alone];
}

/** Whether more happened than being carried as it was. Smaller differences of text than a rewording count too. */
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

/** Counts items by change. */
export function itemsByChange(changes: readonly ItemChange[]): Record<ChangeWord, number> {
  const counts: Record<ChangeWord, number> = { new: 0, carried: 0, closed: 0, unlisted: 0 };
  for (const { thread, change } of changes) if (thread.isItem) counts[change.word]++;
  return counts;
}

/** How items went from one report to the next. Numbers count items. */
export interface Flow {
  from: OrderedReport;
  to: OrderedReport;
  /** Open in the first report. */
  openBefore: number;
  /** Open in both. */
  carried: number;
  /** Open in the first, completed or dropped in the second. */
  closed: number;
  /** Open in the first, absent from the second. */
  unlisted: number;
  /** Open in the second only. */
  added: number;
  /** Closed in the second, and not open in the first; not what had been closed before. */
  closedAtOnce: number;
  /** Open in the second. */
  openAfter: number;
}

/** Counts how items came to a report, any but the first, from the previous one. */
export function flowTo(to: OrderedReport, history: History): Flow {
  const from = history.reports[to.index - 1]!;
  const changes = changesIn(to, history);
  const counts = itemsByChange(changes);
  const { new: added, carried, unlisted } = counts;
  const wereOpen = changes.filter(({ change: { before } }) => before?.line.open && before.report === from);
  const { closed } = itemsByChange(wereOpen);
  const closedAtOnce = counts.closed - closed;
  const openBefore = carried + closed + unlisted;
  return { from, to, openBefore, carried, closed, unlisted, added, closedAtOnce, openAfter: carried + added };
}
