/** Finds the lines of an earlier text of a report again in a later one. */
import type { Line, Section } from '../report/schema/report.ts';
import { topLines } from '../report/report-lines.ts';

/** A line and where it stands in a text. */
export interface PlacedLine {
  line: Line;
  area: string;
  parent: PlacedLine | undefined;
}

/** The earlier line of each later one that has one. */
export type Pairs = ReadonlyMap<PlacedLine, PlacedLine>;

/** All lines, each followed by those below it. */
export function placedLines(sections: readonly Section[]): PlacedLine[] {
  const all: PlacedLine[] = [];
  const add = (line: Line, area: string, parent: PlacedLine | undefined): void => {
    const placed = { line, area, parent };
    all.push(placed);
    for (const sub of line.lines) add(sub, area, placed);
  };
  for (const section of sections) for (const line of topLines([section])) add(line, section.area, undefined);
  return all;
}

/** What lines that are the same have in common, the surest first; undefined of a line that has none. */
const signs: readonly ((placed: PlacedLine) => string | undefined)[] = [
  ({ line }) => line.id,
  ({ line }) => line.tag.continues,
  ({ line, area }) => `${area} ${wordsOf(line).join(' ')}`,
  ({ line }) => wordsOf(line).join(' '),
];

/** Each earlier line is found once at most. */
export function pairLines(before: readonly PlacedLine[], now: readonly PlacedLine[]): Pairs {
  const pairs = new Map<PlacedLine, PlacedLine>();
  const lost = new Set(before);
  const fresh = new Set(now);
  const pair = (later: PlacedLine, earlier: PlacedLine) => {
    pairs.set(later, earlier);
    fresh.delete(later);
    lost.delete(earlier);
  };
  for (const signOf of signs) {
    const bySign = Map.groupBy(lost, signOf);
    for (const later of [...fresh]) {
      const sign = signOf(later);
      const earlier = sign === undefined ? undefined : bySign.get(sign)?.shift();
      if (earlier) pair(later, earlier);
    }
  }
  for (const [later, earlier] of similarLines([...lost], [...fresh]))
    if (fresh.has(later) && lost.has(earlier)) pair(later, earlier);
  return pairs;
}

/** The words of a line without case and accents, and signs that mean something, such as `≤`. */
export function wordsOf({ text }: Pick<Line, 'text'>): string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
  return plain.match(/[\p{L}\p{M}\p{N}]+|[\p{Sm}\p{Sc}\p{So}]/gu) ?? [text];
}

/** No author rewords more, and each line is compared with each. */
const mostComparisons = 40_000;

/** How many of its words the shorter line has to share with the longer one. */
const leastShared = 2 / 3;

/** Pairs of lines in one area, both items or both sub-lines, that share most of their words; the most similar first. */
function similarLines(lost: readonly PlacedLine[], fresh: readonly PlacedLine[]): [PlacedLine, PlacedLine][] {
  if (lost.length * fresh.length > mostComparisons) return [];
  const similar = fresh.flatMap((later) =>
    lost
      .filter(({ area, parent }) => area === later.area && (parent === undefined) === (later.parent === undefined))
      .map((earlier) => ({ later, earlier, similarity: similarityOf(wordsOf(earlier.line), wordsOf(later.line)) })),
  );
  return similar
    .filter(({ similarity }) => similarity > 0)
    .sort((a, b) => b.similarity - a.similarity)
    .map(({ later, earlier }) => [later, earlier]);
}

/** From 0, if they share too few words, to 1. */
function similarityOf(before: readonly string[], now: readonly string[]): number {
  if (isRespelling(before, now)) return 1;
  const [earlier, later] = [new Set(before), new Set(now)];
  const shared = earlier.intersection(later).size;
  const isAlike = shared >= leastShared * Math.min(earlier.size, later.size);
  return isAlike ? (2 * shared) / (earlier.size + later.size) : 0;
}

/** Whether words differ at most by slips of the pen. */
export function isRespelling(before: readonly string[], now: readonly string[]): boolean {
  return before.length === now.length && before.every((word, index) => isSlip(word, now[index]!));
}

/**
 * Whether two words are the same, or long and differ in one letter that is not the first, as in *asymmetric*. Short words
 * that differ so, such as *now* and *not*, are two words; so are numbers.
 */
function isSlip(before: string, now: string): boolean {
  if (before === now) return true;
  if (Math.min(before.length, now.length) < 6 || before[0] !== now[0] || /\p{N}/u.test(before + now)) return false;
  let start = 0;
  while (before[start] === now[start]) start++;
  const [earlier, later] = [before.slice(start), now.slice(start)];
  const isSwapped = earlier[0] === later[1] && earlier[1] === later[0] && earlier.slice(2) === later.slice(2);
  const isOther = earlier.slice(1) === later.slice(1);
  return isSwapped || isOther || earlier.slice(1) === later || earlier === later.slice(1);
}
