import { diffWords } from 'diff';

/** A part of a text that stayed, was removed or was added. */
export interface DiffPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Words of every script; the words that the library itself knows are those of the Latin one. */
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Divides a text at its spaces alone; the library uses no more of a segmenter than this. */
const runs = {
  resolvedOptions: () => words.resolvedOptions(),
  segment: (text: string) => (text.match(/\s+|\S+/g) ?? []).map((segment) => ({ segment })),
} as unknown as Intl.Segmenter;

/** Marks alone, except those of scripts without spaces between words. */
const marks = /^(?:(?!\p{scx=Han})[\s\p{P}\p{S}])+$/u;

/**
 * Compares two wordings word by word, in reading order; what was removed comes before what was added in its place, with
 * a space between. A struck-out hyphen looks like any other, so if only marks of a word changed, words are compared with
 * their marks. Scraps cannot be read: if less than half stayed, the whole earlier text comes before the whole later one.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const byWord = diffWords(before, after, { intlSegmenter: words });
  const same = byWord.filter(({ added, removed }) => !added && !removed).map(({ value }) => value);
  if (lengthOf(same.join('')) * 2 < Math.min(lengthOf(before), lengthOf(after)))
    return [
      { kind: 'removed', text: before },
      { kind: 'same', text: ' ' },
      { kind: 'added', text: after },
    ];
  const hasMark = byWord.some(({ value, added, removed }) => (added || removed) && marks.test(value));
  const changes = hasMark ? diffWords(before, after, { intlSegmenter: runs }) : byWord;
  return changes.flatMap(({ value: text, added, removed }, index): DiffPart[] => {
    if (!added) return [{ kind: removed ? 'removed' : 'same', text }];
    const space: DiffPart[] = changes[index - 1]?.removed ? [{ kind: 'same', text: ' ' }] : [];
    return [...space, { kind: 'added', text }];
  });
}

/** Without spaces, which the library leaves out of account. */
function lengthOf(text: string): number {
  return text.replace(/\s/g, '').length;
}
