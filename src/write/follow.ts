/** Keeps in sight what somebody writes or looks at, whatever shows it. */
import type { ReportEditor } from './editor.ts';
import type { View } from './messages.ts';
import type { Place } from './parts.ts';

/** An area or a line that a pane shows, and its row in the text. */
type Shown = readonly [row: number, element: Element];

/** What a pane shows, in the order of the rows; nothing if it is not about single lines. */
function shownIn(pane: string, view: View, { part }: Place): Shown[] {
  if (pane === 'lines')
    return [...part('lines').querySelectorAll<HTMLElement>('[data-row]')].map((one) => [
      Number(one.dataset['row']),
      one,
    ]);
  if (pane !== 'page') return [];
  const sections = part('page').querySelectorAll('article > section');
  return view.areas.flatMap(({ row, lines }, index) => {
    const section = sections[index];
    if (!section) return [];
    const elements = section.querySelectorAll('li[id]');
    const below = lines.flatMap((line, which): Shown[] => (elements[which] ? [[line.row, elements[which]]] : []));
    return [[row, section] as const, ...below];
  });
}

/** Scrolls the page of a report, where it has a scroll bar of its own, to the line that is in a row of the text. */
export function follow(row: number, view: View | undefined, place: Place): void {
  const page = place.part('page');
  if (!view || !hasScrollBar(page)) return;
  const [, target] = shownIn('page', view, place).findLast((one) => one[0] <= row) ?? [];
  const top = target ? target.getBoundingClientRect().top - page.getBoundingClientRect().top : -page.scrollTop;
  page.scrollBy({ top: top - page.clientHeight / 4 });
}

/** Lets the page follow the text while the window is scrolled. */
export function followScrolling(editor: ReportEditor, viewNow: () => View | undefined, place: Place): void {
  addEventListener('scroll', () => follow(editor.rowAt(innerHeight / 3), viewNow(), place), { passive: true });
}

/**
 * The row at the upper edge of a pane: 1 if its beginning is in sight, undefined if it is not about single lines.
 */
export function rowInSight(pane: string, editor: ReportEditor, view: View, place: Place): number | undefined {
  const [edge, { top }] = [edgeOf(place), paneOf(pane, place).getBoundingClientRect()];
  if (pane === 'text') return top >= edge ? 1 : editor.rowAt(edge + nearby);
  const all = shownIn(pane, view, place);
  const start = hasScrollBar(paneOf(pane, place)) ? top : edge;
  const [row] = all.findLast(([, element]) => element.getBoundingClientRect().top <= start + nearby) ?? [];
  return all.length === 0 ? undefined : (row ?? 1);
}

/** Scrolls a pane so that a row is at its upper edge. Nothing moves if it begins with the row, and that is in sight. */
export function bringInSight(row: number, pane: string, editor: ReportEditor, view: View, place: Place): void {
  const element = paneOf(pane, place);
  if (hasScrollBar(element)) return follow(row, view, place);
  const all = shownIn(pane, view, place);
  const target = all.findLast(([first]) => first <= row)?.[1] ?? element;
  const top = target.getBoundingClientRect().top - edgeOf(place);
  if (target === element && top >= 0) return;
  if (pane === 'text') editor.bringInSight(row);
  else scrollBy({ top });
}

/** How far from an edge something may begin that is at the edge, in pixels. */
const nearby = 16;

const paneOf = (pane: string, { all }: Place) => all.querySelector<HTMLElement>(`[data-pane="${pane}"]`)!;

const hasScrollBar = (element: Element) =>
  element.scrollHeight > element.clientHeight && getComputedStyle(element).overflowY === 'auto';

/** The lower edge of the tools above the panes, which stay in view. */
function edgeOf({ all }: Place): number {
  return Math.max(0, all.querySelector('.tools')!.getBoundingClientRect().bottom);
}
