import type { Thread } from '../history/history.ts';
import { slugify } from '../report/slug.ts';

/** The items whose words begin with the same letter. */
export interface LetterGroup {
  letter: string;
  /** The letter in addresses and anchors. */
  id: string;
  items: { thread: Thread; title: string }[];
}

/** A site with more items shows each letter on a page of its own (design §7: pages stay light). */
const manyItems = 250;

/**
 * All items by their first letter, accents and case aside.
 * @param items of the site.
 * @returns letters in alphabetical order; digits and other signs under `0–9` at the end.
 */
export function itemsByLetter(items: readonly Thread[]): LetterGroup[] {
  const titled = items
    .map((thread) => ({ thread, title: thread.appearances.at(-1)?.line.text ?? thread.id }))
    .sort((a, b) => collator.compare(sortKey(a.title), sortKey(b.title)));
  const groups = [...Map.groupBy(titled, ({ title }) => letterOf(title))].map(([letter, group]) => ({ letter, id: slugify(letter), items: group }));
  return groups.sort((a, b) => Number(a.letter === other) - Number(b.letter === other) || collator.compare(a.letter, b.letter));
}

/**
 * Whether the letters have pages of their own.
 * @param items of the site.
 * @returns true where all items would be too many for one page.
 */
export function hasLetterPages(items: readonly Thread[]): boolean {
  return items.length > manyItems;
}

/**
 * Divides a letter that is too long for one page.
 * @param group of a letter.
 * @returns one part, or several with the ids `a`, `a-2`, `a-3` …
 */
export function letterParts({ letter, id, items }: LetterGroup): LetterGroup[] {
  const count = Math.ceil(items.length / manyItems);
  return Array.from({ length: count }, (_, part) => ({
    letter: count === 1 ? letter : `${letter}, part ${part + 1} of ${count}`,
    id: part === 0 ? id : `${id}-${part + 1}`,
    items: items.slice(part * manyItems, (part + 1) * manyItems),
  }));
}

const other = '0–9';
const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

function sortKey(title: string): string {
  return title.replace(/^[^\p{L}\p{N}]+/u, '');
}

function letterOf(title: string): string {
  return /^\p{L}/u.exec(sortKey(title).normalize('NFD'))?.[0].toUpperCase() ?? other;
}
