import type { Change, History } from '../history/history.ts';
import { replacementsOf, replacedBefore } from '../history/replacements.ts';
import type { AreaChanges, ItemChange } from '../history/report-changes.ts';
import { changeNotes } from './words.ts';

/**
 * How closely a page of changes is set, so that the page of a long report stays within its budget (design §7): `open` gives
 * every outcome and change a row of its own; each of the others puts more into runs, names one after another. In the last
 * two, what happened to sub-lines is counted, and told on the page of their item.
 */
export const densities = ['open', 'outcomes in runs', 'plain changes in runs', 'sub-lines counted', 'changes in runs'] as const;

/** One of them. */
export type Density = (typeof densities)[number];

/** What the names of a run have in common. */
export type RunKind = 'new' | 'completed' | 'dropped' | 'closed' | 'unlisted' | 'carried otherwise' | 'carried as it was';

/** Changes with nothing to say besides what they have in common. */
export interface Run {
  kind: RunKind;
  items: ItemChange[];
}

/** What stands under one heading, or below one row. */
export interface Layout {
  rows: ItemChange[];
  runs: Run[];
}

/**
 * Lays out what happened under one area.
 * @param changes of the area.
 * @param history of the site.
 * @param density of the page.
 * @returns the changes that have a row, and the others in runs.
 */
export function areaLayout({ changed, unchanged }: AreaChanges, history: History, density: Density): Layout {
  const { rows, runs } = layout(changed, (change) => isInRun(change, history, density));
  return { rows, runs: unchanged.length > 0 ? [...runs, { kind: 'carried as it was', items: unchanged }] : runs };
}

/**
 * Lays out what happened to the sub-lines of a row. Those that came or went together with it say nothing of their own.
 * @param changed the row.
 * @param history of the site.
 * @param density of the page.
 * @returns as for an area.
 */
export function subLineLayout({ change: { word }, subLines }: ItemChange, history: History, density: Density): Layout {
  if (areCounted(density)) return { rows: [], runs: [] };
  const together = word === 'new' || word === 'unlisted';
  return layout(subLines, (sub) => isInRun(sub, history, density) || (together && sub.change.word === word && isPlain(sub, history)));
}

/**
 * Whether a page only counts what happened to sub-lines.
 * @param density of the page.
 * @returns true for the two closest.
 */
export function areCounted(density: Density): boolean {
  return densities.indexOf(density) >= densities.indexOf('sub-lines counted');
}

/** Whether a change is all there is to say: no mark, no other words, no ground, nothing of its sub-lines. */
function isPlain({ change, subLines }: ItemChange, history: History): boolean {
  const { now, before } = change;
  return changeNotes(change) === '' && subLines.length === 0 && !(now && before && now.line.text !== before.line.text) && !hasMore(change, history);
}

function hasMore({ now, before }: Change, history: History): boolean {
  if (!now) return false;
  const { reason, evidence } = now.line.tag;
  return Boolean(reason ?? evidence) || replacementsOf(now, history).length > 0 || (!before && replacedBefore(now, history).length > 0);
}

function isInRun(change: ItemChange, history: History, density: Density): boolean {
  if (density === 'changes in runs') return change.change.word !== 'closed' || !hasMore(change.change, history);
  return densities.indexOf(density) >= densities.indexOf('plain changes in runs') && change.change.word !== 'carried' && isPlain(change, history);
}

function layout(changes: readonly ItemChange[], isIn: (change: ItemChange) => boolean): Layout {
  const runs = Map.groupBy(changes.filter(isIn), runKind);
  return { rows: changes.filter((change) => !isIn(change)), runs: [...runs].map(([kind, items]) => ({ kind, items })) };
}

function runKind({ change: { word, now } }: ItemChange): RunKind {
  if (word === 'carried') return 'carried otherwise';
  if (word !== 'closed') return word;
  const status = now?.line.status;
  return status === 'completed' || status === 'dropped' ? status : 'closed';
}
