import type { ReportEditor } from './editor.ts';
import type { View } from './messages.ts';
import type { Place } from './parts.ts';

/** Scrolls the page of a report, where it has a scroll bar of its own, to the line that is in a row of the text. */
export function follow(row: number, view: View | undefined, { part }: Place): void {
  const page = part('page');
  if (!view || page.scrollHeight <= page.clientHeight) return;
  const index = view.areas.findLastIndex((area) => area.row <= row);
  const section = page.querySelectorAll('article > section')[index];
  const line = view.areas[index]?.lines.findLastIndex((one) => one.row <= row) ?? -1;
  const target = section?.querySelectorAll('li[id]')[line] ?? section;
  const top = target ? target.getBoundingClientRect().top - page.getBoundingClientRect().top : -page.scrollTop;
  page.scrollBy({ top: top - page.clientHeight / 4 });
}

/** Lets the page follow the text while the window is scrolled. */
export function followScrolling(editor: ReportEditor, viewNow: () => View | undefined, place: Place): void {
  addEventListener('scroll', () => follow(editor.rowAt(innerHeight / 3), viewNow(), place), { passive: true });
}
