import type { Thread } from '../history/history.ts';
import type { ItemChange } from '../history/report-changes.ts';

/** Where something was before it moved: words, followed by the title of the line that it was below, if any. */
export interface FormerPlace {
  words: string;
  above?: Thread;
}

/** Where a line that moved was before and, if it is shown `alone`, what it is a sub-line of. Mostly empty. */
export function movedFrom(
  { change, appearance }: ItemChange,
  alone: boolean,
  titleOf: (area: string) => string,
): FormerPlace[] {
  const { now, before, marks } = change;
  const places: FormerPlace[] = [];
  if (alone && appearance.parent)
    places.push({ words: now ? 'A sub-line of' : 'Was a sub-line of', above: appearance.parent });
  if (!now || !before || !marks.includes('moved')) return places;
  if (before.parent && before.parent !== now.parent) places.push({ words: 'Was a sub-line of', above: before.parent });
  else if (before.area !== now.area) places.push({ words: `Was under ${titleOf(before.area)}` });
  else places.push({ words: 'Was an item of its own' });
  return places;
}
