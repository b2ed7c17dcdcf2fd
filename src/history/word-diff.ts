import { diffWordsWithSpace } from 'diff';

/** A stretch of text that stayed, was removed or was added. */
export interface DiffPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/**
 * Compares two wordings word by word.
 * @param before the earlier text.
 * @param after the later text.
 * @returns the parts in reading order; what was removed stands before what was added in its place, a space between.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const parts = diffWordsWithSpace(before, after).map(
    ({ value, added, removed }): DiffPart => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }),
  );
  return parts.flatMap((part, index): DiffPart[] => {
    const glued = part.kind === 'added' && parts[index - 1]?.kind === 'removed';
    return glued ? [{ kind: 'same', text: ' ' }, part] : [part];
  });
}
