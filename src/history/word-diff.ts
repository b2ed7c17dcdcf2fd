import { diffArrays } from 'diff';

/** A stretch of text that stayed, was removed or was added. */
export interface DiffPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Words of every script; the words that the library itself knows are those of the Latin one. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * Compares two wordings word by word.
 * @param before the earlier text.
 * @param after the later text.
 * @returns the parts in reading order; what was removed stands before what was added in its place, a space between.
 *   Where less than half stayed, the whole earlier text and then the whole later one: scraps cannot be read.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const parts = diffArrays(wordsOf(before), wordsOf(after)).map(
    ({ value, added, removed }): DiffPart => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') }),
  );
  if (isMostlyOther(parts)) {
    return [{ kind: 'removed', text: before }, { kind: 'same', text: ' ' }, { kind: 'added', text: after }];
  }
  return parts.flatMap((part, index): DiffPart[] => {
    const glued = part.kind === 'added' && parts[index - 1]?.kind === 'removed';
    return glued ? [{ kind: 'same', text: ' ' }, part] : [part];
  });
}

/** Words, and what stands between them, each by itself. */
function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

function isMostlyOther(parts: readonly DiffPart[]): boolean {
  const letters = (kinds: readonly DiffPart['kind'][]) =>
    parts.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);
  return letters(['same']) * 2 < Math.min(letters(['same', 'removed']), letters(['same', 'added']));
}
