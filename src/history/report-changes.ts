import type { Area } from '../report/content.ts';
import type { Appearance, Change, ChangeWord, History, OrderedReport, Thread } from './history.ts';

/** What happened to one item in one report, and to its sub-lines; or to a sub-line of an item to which nothing did. */
export interface ItemChange {
  thread: Thread;
  change: Change;
  /** The line that is shown: that of this report, or the last one if it is no longer listed. */
  appearance: Appearance;
  /** Its sub-lines that changed in any way other than being carried unchanged. */
  subLines: ItemChange[];
}

/** What happened under one area in one report. */
export interface AreaChanges {
  area: Area;
  changed: ItemChange[];
  /** Items carried in the same words, none of their sub-lines changed. */
  unchanged: ItemChange[];
}

const order: ChangeWord[] = ['new', 'closed', 'carried', 'unlisted'];

/**
 * What happened between a report and the one before it, by area.
 * @param report any but the first.
 * @param history of the site.
 * @param areas in their order.
 * @returns the areas in which something changed: new items first, then closed, carried and no longer listed ones.
 */
export function reportChanges(report: OrderedReport, history: History, areas: readonly Area[]): AreaChanges[] {
  const all = history.threadsIn(report).flatMap((thread): ItemChange[] => {
    const change = thread.changes.get(report.index);
    const appearance = change?.now ?? change?.before;
    return change && appearance ? [{ thread, change, appearance, subLines: [] }] : [];
  });
  const items = all.filter(({ thread }) => thread.isItem);
  const subLines = Map.groupBy(
    all.filter(({ thread }) => !thread.isItem),
    ({ appearance }) => itemOf(appearance),
  );
  for (const item of items) item.subLines = (subLines.get(item.thread) ?? []).filter(isTelling);
  // An item that was closed before has no change if its open sub-lines are no longer listed.
  const alone = [...subLines].flatMap(([item, changes]) => (item?.changes.has(report.index) ? [] : changes));
  const byArea = Map.groupBy([...items, ...alone], ({ appearance }) => appearance.area);
  return areas.flatMap((area) => {
    const own = byArea.get(area.id) ?? [];
    if (own.length === 0) return [];
    const changed = own.filter(isTelling).sort((a, b) => order.indexOf(a.change.word) - order.indexOf(b.change.word));
    return [{ area, changed, unchanged: own.filter((one) => !isTelling(one)) }];
  });
}

/** Smaller differences of text than a rewording are shown too, without a mark. */
function isTelling({ change, subLines }: ItemChange): boolean {
  const { word, marks, now, before } = change;
  return word !== 'carried' || marks.length > 0 || subLines.length > 0 || now?.line.text !== before?.line.text;
}

/** The item that a sub-line is below, through any number of sub-lines. */
function itemOf({ parent, report }: Appearance): Thread | undefined {
  if (!parent || parent.isItem) return parent;
  const above = parent.appearances.find((other) => other.report === report);
  return above && itemOf(above);
}
