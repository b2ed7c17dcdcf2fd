import type { Thread } from '../history/history.ts';

/** The items whose words begin with the same letter. */
export interface LetterGroup {
  letter: string;
  items: { thread: Thread; title: string }[];
}

/**
 * All items by their first letter, accents and case aside.
 * @param items of the site.
 * @returns letters in alphabetical order, digits and other signs under `#` at the end.
 */
export function itemsByLetter(items: readonly Thread[]): LetterGroup[] {
  const titled = items
    .map((thread) => ({ thread, title: thread.appearances.at(-1)?.line.text ?? thread.id }))
    .sort((a, b) => collator.compare(sortKey(a.title), sortKey(b.title)));
  const groups = [...Map.groupBy(titled, ({ title }) => letterOf(title))].map(([letter, group]) => ({ letter, items: group }));
  return groups.sort((a, b) => Number(a.letter === '#') - Number(b.letter === '#') || collator.compare(a.letter, b.letter));
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

function sortKey(title: string): string {
  return title.replace(/^[^\p{L}\p{N}]+/u, '');
}

function letterOf(title: string): string {
  return /^\p{L}/u.exec(sortKey(title).normalize('NFD'))?.[0].toUpperCase() ?? '#';
}
