import type { Thread } from '../history/history.ts';
import type { ItemChange } from '../history/report-changes.ts';
import type { Translate } from '../strings/translate.ts';

/**
 * Where a moved line was before and, if it stands `alone`, what it is a sub-line of; often empty. Each place is in
 * parts of a sentence.
 */
export function movedFrom<Link>(
  { change, appearance }: ItemChange,
  alone: boolean,
  titleOf: (area: string) => string | Link,
  linkTo: (line: Thread) => Link,
  t: Translate,
): (string | Link)[][] {
  const { now, before, marks } = change;
  const places: (string | Link)[][] = [];
  const { parent } = appearance;
  if (alone && parent) places.push(t.parts(now ? 'place.below' : 'place.wasBelow', { line: linkTo(parent) }));
  if (!now || !before || !marks.includes('moved')) return places;
  if (before.parent && before.parent !== now.parent)
    places.push(t.parts('place.wasBelow', { line: linkTo(before.parent) }));
  else if (before.area !== now.area) places.push(t.parts('place.wasUnder', { area: titleOf(before.area) }));
  else places.push(t.parts('place.wasItem'));
  return places;
}
