import type { Thread } from '../history/history.ts';
import type { ItemChange } from '../history/report-changes.ts';

/** Where something stood before it moved, in words and, where there is one, with the line that it stood below. */
export interface Place {
  words: string;
  above?: Thread;
}

/**
 * Says of a change where the line stands or stood, where a reader cannot see it.
 * @param changed an item or sub-line.
 * @param alone whether it stands by itself instead of below the line that it is a sub-line of.
 * @param titleOf gives the title of an area by its id.
 * @returns what to say: of a line that moved where it stood, of a sub-line by itself what it is a part of; mostly
 * nothing.
 */
export function movedFrom(
  { change, appearance }: ItemChange,
  alone: boolean,
  titleOf: (area: string) => string,
): Place[] {
  const { now, before, marks } = change;
  const places: Place[] = [];
  if (alone && appearance.parent)
    places.push({ words: now ? 'A sub-line of' : 'Was a sub-line of', above: appearance.parent });
  if (!now || !before || !marks.includes('moved')) return places;
  if (before.parent && before.parent !== now.parent) places.push({ words: 'Was a sub-line of', above: before.parent });
  else if (before.area !== now.area) places.push({ words: `Was under ${titleOf(before.area)}` });
  else places.push({ words: 'Was an item of its own' });
  return places;
}
