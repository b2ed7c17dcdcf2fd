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

/** What happened in a report, any but the first: items and sub-lines in the order of their first lines. */
export function changesIn(report: OrderedReport, history: History): ItemChange[] {
  return history.threadsIn(report).flatMap((thread): ItemChange[] => {
    const change = thread.changes.get(report.index);
    const appearance = change?.now ?? change?.before;
    return change && appearance ? [{ thread, change, appearance, subLines: [] }] : [];
  });
}

/** What happened in a report, any but the first: its items with their sub-lines, then sub-lines by themselves. */
export function reportChanges(report: OrderedReport, history: History): ItemChange[] {
  const changes = changesIn(report, history);
  const items = changes.filter(({ thread }) => thread.isItem);
  const subLines = Map.groupBy(
    changes.filter(({ thread }) => !thread.isItem),
    ({ appearance }) => itemAt(appearance),
  );
  for (const item of items) item.subLines = (subLines.get(item.thread) ?? []).filter(isTelling);
  // An item that was closed before has no change if its open sub-lines are no longer listed.
  const alone = [...subLines].flatMap(([item, ofItem]) => (item.changes.has(report.index) ? [] : ofItem));
  return [...items, ...alone];
}

/** Whether more happened than being carried as it was. Smaller differences of text than a rewording count too. */
export function isTelling({ change, subLines }: ItemChange): boolean {
  const { word, marks, now, before } = change;
  return word !== 'carried' || marks.length > 0 || subLines.length > 0 || now?.line.text !== before?.line.text;
}

/** Counts items by change. */
export function itemsByChange(changes: readonly ItemChange[]): Record<ChangeWord, number> {
  const counts: Record<ChangeWord, number> = { new: 0, carried: 0, closed: 0, unlisted: 0 };
  for (const { thread, change } of changes) if (thread.isItem) counts[change.word]++;
  return counts;
}
