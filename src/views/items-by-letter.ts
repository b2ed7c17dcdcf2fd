import type { Thread } from '../history/history.ts';
import { slugify } from '../report/slug.ts';

export interface LetterGroup {
  letter: string;
  /** The letter in URLs and anchors. */
  id: string;
  items: Thread[];
}

/** How many items one page lists. */
const most = 100;

/** Groups items by their first letter, ignoring accents and case. Other characters come last, as `0–9`. */
export function itemsByLetter(items: readonly Thread[], language: string): LetterGroup[] {
  const collator = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  const sorted = items.toSorted((a, b) => collator.compare(sortKey(a), sortKey(b)));
  const groups = [...Map.groupBy(sorted, letterOf)].map(([letter, group]) => ({
    letter,
    id: slugify(letter),
    items: group,
  }));
  return groups.sort(
    (a, b) => Number(a.letter === notALetter) - Number(b.letter === notALetter) || collator.compare(a.letter, b.letter),
  );
}

/** Whether each letter has its own page, because one page would be too long. */
export function hasLetterPages(items: readonly Thread[]): boolean {
  return items.length > most;
}

const notALetter = '0–9';

function sortKey({ appearances }: Thread): string {
  return appearances.at(-1)!.line.text.replace(/^[^\p{L}\p{N}]+/u, '');
}

function letterOf(item: Thread): string {
  return /^\p{L}/u.exec(sortKey(item).normalize('NFD'))?.[0].toUpperCase() ?? notALetter;
}
