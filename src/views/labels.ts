/** Words that pages, data and feeds share. */
import type { ChangeTally, Tally } from '../history/counts.ts';
import { changeWords, type Change, type ChangeWord, type Mark } from '../history/history.ts';
import type { SiteSettings } from '../report/schema/site.ts';
import type { Status } from '../report/status.ts';

/** The word for each change. */
export const changeWord: Record<ChangeWord, string> = {
  new: 'New',
  carried: 'Carried',
  closed: 'Closed',
  unlisted: 'No longer listed',
};

/** What a site is about, for search engines and feeds. */
export function siteDescription({ team, description }: SiteSettings): string {
  return description ?? `What ${team} planned, did and carried over.`;
}

/**
 * A short name of an area for lists that have no room for its title: its first alias that is shorter and has only words
 * of the title, else the title. Other aliases may be names that the team has given up.
 */
export function shortName(area: { title: string; aliases: readonly string[] } | undefined): string | undefined {
  if (!area) return undefined;
  const lowerWords = (name: string) => new Set(name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu));
  const words = lowerWords(area.title);
  const isShort = (alias: string) =>
    alias.length < area.title.length && lowerWords(alias).size > 0 && lowerWords(alias).isSubsetOf(words);
  return area.aliases.find(isShort) ?? area.title;
}

export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Numbers of items by status in words, such as `25 not recorded` and `1 dropped`, without zeros. */
export function statusParts({ byStatus }: Tally, statuses: readonly Status[]): string[] {
  return statuses.filter(({ id }) => byStatus[id]! > 0).map(({ id, word }) => `${byStatus[id]} ${word.toLowerCase()}`);
}

/** Numbers of changes in words, such as `2 new, 6 carried, 1 unaccounted`; empty if nothing happened. */
export function changeSummary({ byChange, unaccounted }: ChangeTally): string {
  const counted = changeWords.map((word): [number, string] => [byChange[word], changeWord[word].toLowerCase()]);
  return [...counted, [unaccounted, 'unaccounted']]
    .filter(([count]) => count)
    .map((pair) => pair.join(' '))
    .join(', ');
}

/** How items stand, such as `3 open, 3 no longer listed`. */
export function standingSummary({
  open,
  unlisted,
  closed,
}: Record<'open' | 'unlisted' | 'closed', readonly unknown[]>): string {
  const others = [
    [unlisted.length, 'no longer listed'],
    [closed.length, 'closed'],
  ] as const;
  return [`${open.length} open`, ...others.filter(([count]) => count > 0).map((pair) => pair.join(' '))].join(', ');
}

/** What each change means, in one sentence. */
export const changeMeaning: Record<ChangeWord, string> = {
  new: 'Open here, and not open before.',
  carried: 'Open here and before.',
  closed: 'Completed or dropped, and not before.',
  unlisted: 'Open before, and absent here.',
};

/** The words for each mark. */
const markWord: Record<Mark, string> = {
  reworded: 'reworded',
  moved: 'moved',
  reopened: 'reopened',
  'first-listed': 'first listed here',
};

/** What is said beside a change: its marks and, after a gap, the report that listed the item last. Often empty. */
export function changeNotes(change: Change): string {
  const lastListed = change.lastListed ? [`last listed in ${change.lastListed.cycle.label}`] : [];
  const gap = change.hasGap ? ['unlisted in between'] : [];
  return [...change.marks.map((mark) => markWord[mark]), ...lastListed, ...gap].join(', ');
}

/** A change in words, such as `Carried, reworded` or `New, unaccounted`; empty if there is nothing to say. */
export function changeText(change: Change | undefined, isUnaccounted = false): string {
  const words = change ? [changeWord[change.word], changeNotes(change)] : [];
  return capitalized([...words, isUnaccounted ? 'unaccounted' : ''].filter((part) => part !== '').join(', '));
}

/** Words as a list in a sentence: `a, b and c`. */
export function listed(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(words);
}

/** `never`, `once`, `twice`, `3 times` … */
export function times(count: number): string {
  return ['never', 'once', 'twice'][count] ?? `${count} times`;
}
