/** Sites with many items once had a page for the items of each letter, `/search/a/`. Areas and the matrix list them too. */
import type { Thread } from '../history/history.ts';
import { slugify } from '../report/slug.ts';

/** How many items one page lists. */
const most = 100;

/** Whether the search page lists all items. */
export function areFew(items: readonly Thread[]): boolean {
  return items.length <= most;
}

/** Redirects from the former pages of letters to the search page. */
export function letterRedirects(items: readonly Thread[]): [string, string][] {
  if (areFew(items)) return [];
  return [...new Set(items.map(letterOf))].map((letter) => [`/search/${slugify(letter)}/`, '/search/']);
}

export const notALetter = '0–9';

/** The words of an item without signs in front. */
export function wordsOf({ appearances }: Thread): string {
  return appearances.at(-1)!.line.text.replace(/^[^\p{L}\p{N}]+/u, '');
}

/** The first letter of an item, without accents. */
export function letterOf(item: Thread): string {
  return /^\p{L}/u.exec(wordsOf(item).normalize('NFD'))?.[0].toUpperCase() ?? notALetter;
}
