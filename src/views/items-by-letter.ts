import type { Thread } from '../history/history.ts';
import { slugify } from '../report/slug.ts';
import { letterOf, notALetter, wordsOf } from '../urls/letter-pages.ts';

interface LetterGroup {
  letter: string;
  /** The letter in anchors. */
  id: string;
  items: Thread[];
}

/** Groups items by their first letter, ignoring accents and case. Other characters come last, as `0–9`. */
export function itemsByLetter(items: readonly Thread[], language: string): LetterGroup[] {
  const collator = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  const sorted = items.toSorted((a, b) => collator.compare(wordsOf(a), wordsOf(b)));
  const groups = [...Map.groupBy(sorted, letterOf)].map(([letter, group]) => ({
    letter,
    id: slugify(letter),
    items: group,
  }));
  return groups.sort(
    (a, b) => Number(a.letter === notALetter) - Number(b.letter === notALetter) || collator.compare(a.letter, b.letter),
  );
}
