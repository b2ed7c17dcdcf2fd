import { diffArrays } from 'diff';

/** A part of a text that stayed, was removed or was added. */
export interface DiffPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Words of every script; the words that the library itself knows are those of the Latin one. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Scripts without spaces between words, which only the segmenter separates. */
const unspaced = String.raw`[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]`;
const unspacedEnd = new RegExp(`${unspaced}$`, 'u');
const unspacedStart = new RegExp(`^${unspaced}`, 'u');

/** A stretch of the earlier text and what the later one has instead; the same if it stayed. */
interface Pair {
  before: string;
  after: string;
}

/**
 * Compares two wordings word by word, in reading order; what was removed comes before what was added in its place, with
 * a space between. A word in which only some characters differ is removed and added whole, as a hyphen beside a
 * struck-out space cannot be read. Nor can scraps: if less than half stayed, the whole earlier text comes before the
 * whole later one.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const pairs = pairsOf(before, after);
  const readable = isMostlyOther(pairs) ? [{ before, after }] : wholeWords(pairs);
  return joinSame(readable.flatMap(partsOf));
}

/** A pair for each word that stayed, and for each change between two of those. */
function pairsOf(before: string, after: string): Pair[] {
  const pairs: Pair[] = [];
  let open: Pair | undefined;
  for (const { value, added, removed } of diffArrays(wordsOf(before), wordsOf(after))) {
    if (!added && !removed) {
      pairs.push(...value.map((word) => ({ before: word, after: word })));
      open = undefined;
      continue;
    }
    if (!open) pairs.push((open = { before: '', after: '' }));
    open[added ? 'after' : 'before'] += value.join('');
  }
  return pairs;
}

const stayed = ({ before, after }: Pair): boolean => before === after;

/** Joins pairs that no space divides, if a change inside could not be read by itself. */
function wholeWords(pairs: readonly Pair[]): Pair[] {
  const groups: Pair[][] = [];
  for (const pair of pairs) {
    const group = groups.at(-1);
    if (group && !isApart(group.at(-1)!, pair)) group.push(pair);
    else groups.push([pair]);
  }
  return groups.flatMap((group) =>
    group.some(isUnreadable)
      ? [{ before: group.map((pair) => pair.before).join(''), after: group.map((pair) => pair.after).join('') }]
      : group,
  );
}

/** Whether there is a space between two pairs, in the earlier text and in the later, or their script has none. */
function isApart(left: Pair, right: Pair): boolean {
  const ends = sides(left);
  const starts = sides(right);
  return (
    ends.every((text) => (stayed(left) ? /\s$/ : /\S\s+$/).test(text)) ||
    starts.every((text) => (stayed(right) ? /^\s/ : /^\s+\S/).test(text)) ||
    (ends.every((text) => unspacedEnd.test(text)) && starts.every((text) => unspacedStart.test(text)))
  );
}

/** Changes that have no word of their own, or that would need a space inside a word. */
function isUnreadable(pair: Pair): boolean {
  if (stayed(pair)) return false;
  const texts = sides(pair);
  return texts.length === 2 || !texts.some((text) => /[\p{L}\p{N}]/u.test(text));
}

const sides = ({ before, after }: Pair): string[] => [before, after].filter((text) => text !== '');

function partsOf(pair: Pair): DiffPart[] {
  const { before, after } = pair;
  if (stayed(pair)) return [{ kind: 'same', text: before }];
  const parts: DiffPart[] = [
    { kind: 'removed', text: before },
    { kind: 'same', text: before && after ? ' ' : '' },
    { kind: 'added', text: after },
  ];
  return parts.filter(({ text }) => text !== '');
}

function joinSame(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.kind === 'same' && part.kind === 'same') last.text += part.text;
    else joined.push({ ...part });
  }
  return joined;
}

/** The words of a text and what is between them. */
function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

function isMostlyOther(pairs: readonly Pair[]): boolean {
  const letters = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.replace(/\s/g, '').length, 0);
  const same = letters(pairs.filter(stayed).map(({ before }) => before));
  return same * 2 < Math.min(letters(pairs.map(({ before }) => before)), letters(pairs.map(({ after }) => after)));
}
