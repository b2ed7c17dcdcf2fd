import { diffArrays, diffWords } from 'diff';

/** A part of a text that stayed, was removed or was added. */
export interface DiffPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/**
 * Words of every script; the words that the library itself knows are those of the Latin one. They are divided by their
 * script, the same in every language.
 */
const words = new Intl.Segmenter('und', { granularity: 'word' });

/** Marks alone, except those of scripts without spaces between words. */
const marks = /^(?:(?!\p{scx=Han})[\s\p{P}\p{S}])+$/u;

/**
 * Compares two wordings word by word, in reading order; what was removed comes before what was added in its place. All
 * parts but the removed ones make up the later text. A struck-out hyphen looks like any other, so if only marks of a word changed, words are compared with
 * their marks. Scraps cannot be read: if less than half stayed, the whole earlier text comes before the whole later one.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const byWord = diffWords(before, after, { intlSegmenter: words });
  const same = byWord.filter(({ added, removed }) => !added && !removed).map(({ value }) => value);
  if (lengthOf(same.join('')) * 2 < Math.min(lengthOf(before), lengthOf(after)))
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  const hasMark = byWord.some(({ value, added, removed }) => (added || removed) && marks.test(value));
  const changes = hasMark ? diffRuns(before, after) : byWord;
  return changes.map(({ value: text, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text,
  }));
}

/** Compares texts divided at their spaces alone. */
function diffRuns(before: string, after: string) {
  const [earlier, later] = [before, after].map((text) => text.match(/\S+\s*|^\s+/g) ?? []);
  const changes = diffArrays(earlier!, later!, { comparator: (left, right) => left.trimEnd() === right.trimEnd() });
  return changes.flatMap(({ value, added, removed }, index) => {
    // The later text, whose spaces are kept, has none before what was removed from its end.
    const isFromEnd = removed && index > 0 && index === changes.length - 1;
    const text = (isFromEnd ? ' ' : '') + value.join('');
    const isReplaced = removed ? changes[index + 1]?.added : added && changes[index - 1]?.removed;
    if (!isReplaced) return { value: text, added, removed };
    const change = { value: text.trimEnd(), added, removed };
    const space = { value: text.slice(change.value.length), added: false, removed: false };
    return removed || space.value === '' ? change : [change, space];
  });
}

/** Without spaces, which the library leaves out of account. */
function lengthOf(text: string): number {
  return text.replace(/\s/g, '').length;
}
