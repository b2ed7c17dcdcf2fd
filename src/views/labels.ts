import type { ChangeTally, Tally } from '../history/counts.ts';
import { changeWords, type Change, type ChangeWord, type Mark } from '../history/history.ts';
import { statuses, statusWord } from '../report/status.ts';

/** The word a reader is shown for each change. */
export const changeWord: Record<ChangeWord, string> = {
  new: 'New',
  carried: 'Carried',
  closed: 'Closed',
  unlisted: 'No longer listed',
};

/**
 * Makes words the beginning of a sentence.
 * @param words to begin with.
 * @returns the same with a capital letter.
 */
export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Numbers of items by status in words, such as `25 not recorded` and `1 dropped`, without zeros. */
export function statusParts({ byStatus }: Tally): string[] {
  return statuses
    .filter((status) => byStatus[status] > 0)
    .map((status) => `${byStatus[status]} ${statusWord[status].toLowerCase()}`);
}

/**
 * Numbers of changes in words.
 * @param tally how often each happened.
 * @returns such as `2 new, 6 carried, 1 unaccounted`; empty where nothing happened.
 */
export function changeSummary({ byChange, unaccounted }: ChangeTally): string {
  const counted = changeWords.map((word): [number, string] => [byChange[word], changeWord[word].toLowerCase()]);
  return [...counted, [unaccounted, 'unaccounted']]
    .filter(([count]) => count)
    .map((pair) => pair.join(' '))
    .join(', ');
}

/**
 * How items stand, in numbers.
 * @param standing the items.
 * @returns such as `3 open, 3 no longer listed`.
 */
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

/** What each change says, in one sentence. */
export const changeMeaning: Record<ChangeWord, string> = {
  new: 'Open here, and not open before.',
  carried: 'Open here and before.',
  closed: 'Completed or dropped, and not before.',
  unlisted: 'Open before, and absent here.',
};

/** What a reader sees for each mark. */
function markWord(mark: Mark, { now }: Change): string {
  return mark === 'first-listed'
    ? `${now?.line.status === 'dropped' ? 'dropped' : 'done'} before it was planned`
    : mark;
}

/**
 * What is said beside a change: its marks, and after a gap the report that listed the item last.
 * @param change of one item in one report or cycle.
 * @returns words joined by commas; empty where there is nothing to say.
 */
export function changeNotes(change: Change): string {
  const lastListed = change.lastListed ? [`last listed in ${change.lastListed.cycle.label}`] : [];
  return [...change.marks.map((mark) => markWord(mark, change)), ...lastListed].join(', ');
}

/**
 * A change in words.
 * @param change of one thread in one report or cycle; undefined where there is none.
 * @param isUnaccounted whether the plan of the cycle has the work, and its status does not.
 * @returns such as `Carried, reworded` or `New, unaccounted`; empty where there is nothing to say.
 */
export function changeText(change: Change | undefined, isUnaccounted = false): string {
  const words = change ? [changeWord[change.word], changeNotes(change)] : [];
  return capitalized([...words, isUnaccounted ? 'unaccounted' : ''].filter((part) => part !== '').join(', '));
}

/** "In progress", "no longer listed": broken in two, they would be read as two things. */
const longWords = [...Object.values(statusWord), ...Object.values(changeWord)]
  .map((word) => word.toLowerCase())
  .filter((word) => word.includes(' '));
const withNumber = new RegExp(`\\d (?:${longWords.join('|')}|(?=\\p{L}))`, 'gu');

/**
 * Keeps a number and what it counts on one line. For pages alone: data, feeds and Markdown have plain spaces.
 * @param words such as `26 items in 5 areas`, `1 new, 2 no longer listed`.
 * @returns the same with spaces that do not break after each number, and in the word of a status or a change after it.
 */
export function unbroken(words: string): string {
  return words.replace(withNumber, (stretch) => stretch.replaceAll(' ', '\u00a0'));
}

/**
 * Words as a list in a sentence.
 * @param words in order.
 * @returns such as `a, b and c`.
 */
export function listed(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(words);
}

/**
 * How often something happened.
 * @param count how often.
 * @returns `never`, `once`, `twice` or such as `3 times`.
 */
export function times(count: number): string {
  return ['never', 'once', 'twice'][count] ?? `${count} times`;
}

/**
 * A short name of an area, for lists that have no room for its title. Other aliases may be what the area was called
 * before, and nothing is shown under a name that its team has given up.
 * @param area with its title and aliases.
 * @returns its first alias that is shorter than the title and made of words of it; else the title; undefined without an
 * area.
 */
export function shortName(area: { title: string; aliases: readonly string[] } | undefined): string | undefined {
  if (!area) return undefined;
  const words = wordsOf(area.title);
  const isShort = (alias: string) =>
    alias.length < area.title.length && wordsOf(alias).size > 0 && wordsOf(alias).isSubsetOf(words);
  return area.aliases.find(isShort) ?? area.title;
}

function wordsOf(name: string): ReadonlySet<string> {
  return new Set(name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu));
}
