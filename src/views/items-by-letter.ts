import type { Thread } from '../history/history.ts';
import { slugify } from '../report/slug.ts';

export interface LetterGroup {
  letter: string;
  /** The letter in URLs and anchors. */
  id: string;
  items: { thread: Thread; title: string }[];
}

/** On one page. */
const most = 100;

/** Groups items by their first letter, ignoring accents and case. Other characters come last, as `0–9`. */
export function itemsByLetter(items: readonly Thread[], language: string): LetterGroup[] {
  const collator = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  const sorted = items.map(titled).sort((a, b) => collator.compare(sortKey(a.title), sortKey(b.title)));
  const groups = [...Map.groupBy(sorted, ({ title }) => letterOf(title))].map(([letter, group]) => ({
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

function titled(thread: Thread): LetterGroup['items'][number] {
  return { thread, title: thread.appearances.at(-1)!.line.text };
}

const notALetter = '0–9';

function sortKey(title: string): string {
  return title.replace(/^[^\p{L}\p{N}]+/u, '');
}

function letterOf(title: string): string {
  return /^\p{L}/u.exec(sortKey(title).normalize('NFD'))?.[0].toUpperCase() ?? notALetter;
}
