/**
 * The status vocabulary: what a line's status can be, how an author writes it, what a reader is shown.
 */
import { en } from '../strings/en.ts';
import { insideSentence, translator, type KeyOf, type Strings, type Wording } from '../strings/translate.ts';
import { inOwnWords, stringsIn, wordingOf, type OwnWords } from '../strings/wording.ts';

/** One status of a line. */
export interface Status {
  id: string;
  /** What a reader is shown, in every output. */
  word: string;
  /** The same after a number other than one, if it is another word. */
  plural?: string | undefined;
  /** What it says, in one sentence, for legends and the guide. */
  meaning: string;
  /** The character between brackets with which an author writes it. */
  marker?: string;
  /** Whether work with it is done or given up. Other work is open. */
  closed?: 'delivered' | 'dropped' | undefined;
  /** Its file in `src/assets/shapes/`, without the ending. */
  shape: string;
}

/** In the order in which pages and legends list them. `unrecorded` is never shown as `not-started`. */
export const builtIn = [
  status('completed', { marker: 'x', closed: 'delivered' }),
  status('in-progress', { marker: '/' }),
  status('not-started', { marker: ' ' }),
  status('dropped', { marker: '-', closed: 'dropped' }),
  status('planned'),
  status('unrecorded'),
] as const;

function status<Id extends (KeyOf<'status'> extends `status.${infer Id}` ? Id : never)>(
  id: Id,
  more: Pick<Status, 'marker' | 'closed'> = {},
) {
  return { id, word: en[`status.${id}`], meaning: en[`meaning.${id}`], shape: id, ...more };
}

/** The id of a status that every site has. */
export type BuiltInId = (typeof builtIn)[number]['id'];

/** The status with an id, which exists. */
export function statusById(id: BuiltInId, statuses: readonly Status[]): Status {
  return statuses.find((status) => status.id === id)!;
}

/** The status that a character between brackets stands for. */
export function statusOfMarker(character: string, statuses: readonly Status[]): Status | undefined {
  return statuses.find(({ marker }) => marker === (character === 'X' ? 'x' : character));
}

/** The markers with their statuses, for messages. */
export function markerList(statuses: readonly Status[]): string {
  return statuses
    .flatMap(({ marker, word }) => (marker === undefined ? [] : `[${marker}] ${insideSentence(word)}`))
    .join(', ');
}

const codeOf = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * Makes a regular expression in which `mark` is any marker, once for each list of statuses. The markers are written as
 * codes, since `-` has a meaning of its own.
 */
export function markerPattern(make: (mark: string) => RegExp): (statuses: readonly Status[]) => RegExp {
  const made = new WeakMap<readonly Status[], RegExp>();
  return (statuses) => {
    let pattern = made.get(statuses);
    if (!pattern) {
      const markers = statuses.flatMap(({ marker }) => marker ?? []);
      pattern = make(`[X${markers.map(codeOf).join('')}]`);
      made.set(statuses, pattern);
    }
    return pattern;
  };
}

/** What a team may say of a status in `site.yaml`: of those that every site has, only the words. */
type StatusSettings = Readonly<Record<string, Partial<Omit<Status, 'id'>> | undefined>>;

/**
 * The statuses of a site in the words of its interface: a team's own stand between those of every site that have a marker,
 * too, and those that have none.
 */
export function statusesOf(settings: StatusSettings = {}, strings: Strings = en): Status[] {
  const ours = builtIn.map((status) => ({
    ...status,
    word: strings[`status.${status.id}`],
    meaning: strings[`meaning.${status.id}`],
    ...settings[status.id],
  }));
  const given = Object.entries(settings).filter(([id]) => !builtIn.some((status) => status.id === id));
  const own = given.map(([id, { shape, ...status } = {}]) => ({ id, ...status, shape: `own/${shape}` }) as Status);
  return [...ours.slice(0, 4), ...own, ...ours.slice(4)];
}

/**
 * The statuses of a site, and the strings of its interface: in its language, with the team's own strings, and with its
 * words for cycles, areas, items and statuses.
 */
export function wordsOfSite(
  site: { language?: string; words?: OwnWords | undefined; statuses?: StatusSettings | undefined },
  own: Readonly<Record<string, unknown>>,
): { statuses: Status[]; wording: Wording } {
  const wording = inOwnWords(wordingOf(site.language ?? 'en', stringsIn(own)), site.words ?? {});
  const { inside } = translator(wording);
  const statuses = statusesOf(site.statuses, wording.strings);
  const given = wording.strings as Partial<Record<string, string | object>>;
  const ours = statuses.filter(({ id, word }) => given[`status.${id}`] !== word);
  const entries = ours.flatMap(({ id, word, plural = word }) => [
    [`status.${id}`, word],
    [`counted.${id}`, { one: inside(word), other: inside(plural) }],
  ]);
  const ownStatuses = wording.content === undefined ? undefined : ours.map(({ id }) => id);
  const strings = { ...wording.strings, ...Object.fromEntries(entries) } as Strings;
  return { statuses, wording: { ...wording, ownStatuses, strings } };
}

/** The status whose colour a status has: its own if every site has it, else that of what it counts as. */
export function colourOf({ id, closed }: Status): BuiltInId {
  const like = closed === undefined ? 'in-progress' : closed === 'dropped' ? 'dropped' : 'completed';
  return builtIn.find((status) => status.id === id)?.id ?? like;
}
