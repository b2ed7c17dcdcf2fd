import { diffArrays, diffWords } from 'diff';

export interface DiffPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Finds the words of every script: the library itself knows those of the Latin one. */
const words = new Intl.Segmenter('und', { granularity: 'word' });

/** Nothing but punctuation; not that of scripts without spaces between words. */
const punctuation = /^(?:(?!\p{scx=Han})[\s\p{P}\p{S}])+$/u;

/**
 * Compares two wordings word by word, in reading order; what was removed comes before what replaces it. All parts but
 * the removed ones make up the later text. If only punctuation changed somewhere, words are compared with theirs, as
 * nobody would see a struck-out hyphen. Nobody could read scraps either: if less than half is the same, both texts are
 * given whole.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const byWord = diffWords(before, after, { intlSegmenter: words });
  const same = byWord.filter(({ added, removed }) => !added && !removed).map(({ value }) => value);
  if (lengthOf(same.join('')) * 2 < Math.min(lengthOf(before), lengthOf(after)))
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  const hasPunctuation = byWord.some(({ value, added, removed }) => (added || removed) && punctuation.test(value));
  const changes = hasPunctuation ? diffRuns(before, after) : byWord;
  return changes.map(({ value: text, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text,
  }));
}

/** Compares texts divided at spaces. */
function diffRuns(before: string, after: string) {
  const [earlier, later] = [before, after].map((text) => text.match(/\S+\s*|^\s+/g) ?? []);
  const changes = diffArrays(earlier!, later!, { comparator: (left, right) => left.trimEnd() === right.trimEnd() });
  return changes.flatMap(({ value, added, removed }, index) => {
    // Spaces are those of the later text, which has none before words removed from its end.
    const isFromEnd = removed && index > 0 && index === changes.length - 1;
    const text = (isFromEnd ? ' ' : '') + value.join('');
    const isReplaced = removed ? changes[index + 1]?.added : added && changes[index - 1]?.removed;
    if (!isReplaced) return { value: text, added, removed };
    const change = { value: text.trimEnd(), added, removed };
    const space = { value: text.slice(change.value.length), added: false, removed: false };
    return removed || space.value === '' ? change : [change, space];
  });
}

/** Without spaces, which the library ignores. */
function lengthOf(text: string): number {
  return text.replace(/\s/g, '').length;
}
