/** Compares what somebody writes and what is published with the text that both began from, row by row. */
import { diffArrays } from 'diff';
import { wordsOfRow } from './bullets.ts';

/** Some rows of each text. Those of all stretches, one after the other, are the three texts. */
export interface Stretch {
  begun: readonly string[];
  mine: readonly string[];
  theirs: readonly string[];
}

/** The texts, whose rows end with a line feed. */
export interface Texts {
  /** What the draft began from. */
  begun: string;
  mine: string;
  /** What is published now. */
  theirs: string;
}

/** Rows of a text, whatever they end with. */
export const rowsIn = (text: string): string[] => text.split(/\r\n?|\n/);

/** A text with the ends of rows that the editor has. */
export const plainEnds = (text: string): string => rowsIn(text).join('\n');

/** The stretches of three texts, in their order. Rows with the same words belong together, whatever their status is. */
export function threeWays({ begun, mine, theirs }: Texts): Stretch[] {
  const rows = { begun: rowsIn(begun), mine: rowsIn(mine), theirs: rowsIn(theirs) };
  const comparator = (one: string, other: string) => wordsOfRow(one) === wordsOfRow(other);
  return stretchesOf(rows, { comparator }).flatMap(rowByRow);
}

/** Stretches of rows, or of the characters of some. */
function stretchesOf({ begun: o, mine: a, theirs: b }: Stretch, options: Matching): Stretch[] {
  const [inMine, inTheirs] = [matches(o, a, options), matches(o, b, options)];
  const stretches: Stretch[] = [];
  const at = { o: 0, a: 0, b: 0 };
  const take = (to: typeof at) => {
    stretches.push({ begun: o.slice(at.o, to.o), mine: a.slice(at.a, to.a), theirs: b.slice(at.b, to.b) });
    Object.assign(at, to);
  };
  o.forEach((_one, index) => {
    const [mineIndex, theirIndex] = [inMine.get(index), inTheirs.get(index)];
    if (mineIndex === undefined || theirIndex === undefined) return;
    take({ o: index, a: mineIndex, b: theirIndex });
    take({ o: index + 1, a: mineIndex + 1, b: theirIndex + 1 });
  });
  take({ o: o.length, a: a.length, b: b.length });
  return stretches;
}

/** Whether only the published report has changed in a stretch. */
export const isTheirs = ({ begun, mine, theirs }: Stretch): boolean => isSame(begun, mine) && !isSame(begun, theirs);

/** Whether both have changed a stretch, each in another way. */
export const isConflict = ({ begun, mine, theirs }: Stretch): boolean =>
  !isSame(begun, mine) && !isSame(begun, theirs) && !isSame(mine, theirs);

/**
 * Takes into a draft what only the published report has changed.
 * @returns the draft, which then began from what is published, but for the stretches that both have changed; and the rows
 * that have come, and those that they replaced.
 */
export function merged(texts: Texts): { begun: string; text: string; came: string[]; went: string[] } {
  const all = threeWays(texts);
  const taken = all.filter(isTheirs);
  return {
    begun: joined(all.map((one) => (isConflict(one) ? one.begun : one.theirs))),
    text: joined(all.map((one) => (isTheirs(one) ? one.theirs : one.mine))),
    came: taken.flatMap(({ theirs }) => theirs),
    went: taken.flatMap(({ begun }) => begun),
  };
}

/**
 * What two tabs make of one draft. Where both have only added to a row, it has what each has added. Any other row that both
 * have changed is in the draft twice.
 */
export function mergedTabs(texts: Texts): string {
  return joined(threeWays(texts).map((one) => (isConflict(one) ? typedInto(one) : both(one))));
}

function typedInto(rows: Stretch): readonly string[] {
  const { begun: o, mine: a, theirs: b } = rows;
  // Merged by character, several rows could run into one another.
  if (o.length !== 1 || a.length !== 1 || b.length !== 1) return both(rows);
  const chars = { begun: [...o[0]!], mine: [...a[0]!], theirs: [...b[0]!] };
  const parts = stretchesOf(chars, { maxEditLength: mostTyped });
  const isTyped = parts.every(
    ({ begun, mine, theirs }) => begun.length === 0 || (isSame(begun, mine) && isSame(begun, theirs)),
  );
  return isTyped && chars.begun.length > 0 ? [parts.flatMap(both).join('')] : both(rows);
}

/** Nobody types more characters than this before another tab hears of it. */
const mostTyped = 200;

const both = (one: Stretch): readonly string[] =>
  isConflict(one) ? [...one.mine, ...one.theirs] : isTheirs(one) ? one.theirs : one.mine;

/** What the draft and its beginning are once a stretch is answered with some rows. */
export function answered(
  stretches: readonly Stretch[],
  which: number,
  rows: readonly string[],
): { begun: string; text: string } {
  return {
    begun: joined(stretches.map(({ begun, theirs }, index) => (index === which ? theirs : begun))),
    text: joined(stretches.map(({ mine }, index) => (index === which ? rows : mine))),
  };
}

const joined = (parts: readonly (readonly string[])[]) => parts.flat().join('\n');
const isSame = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((row, index) => row === others[index]);

interface Matching {
  comparator?: (one: string, other: string) => boolean;
  /** If more than this differs, nothing belongs together. */
  maxEditLength?: number;
}

/** Which of the second list each of the first one is. */
function matches(before: readonly string[], after: readonly string[], options: Matching): Map<number, number> {
  const found = new Map<number, number>();
  let [from, to] = [0, 0];
  for (const { count, added, removed } of diffArrays([...before], [...after], options) ?? []) {
    if (!added && !removed) for (let index = 0; index < count; index++) found.set(from + index, to + index);
    if (!added) from += count;
    if (!removed) to += count;
  }
  return found;
}

/** As many rows in each text are the same rows, written in other words. */
function rowByRow({ begun, mine, theirs }: Stretch): Stretch[] {
  if (begun.length !== mine.length || begun.length !== theirs.length) return [{ begun, mine, theirs }];
  return begun.map((row, index) => ({ begun: [row], mine: [mine[index]!], theirs: [theirs[index]!] }));
}
