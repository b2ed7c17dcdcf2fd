import { en } from '../strings/en.ts';
import {
  insideSentence,
  type Key,
  type KeyOf,
  type Languages,
  type OwnStrings,
  type Strings,
  type Wording,
} from '../strings/translate.ts';
import { withStatusLists } from './status-lists.ts';
import { stringsIn, wordingOf } from '../strings/wording.ts';

export interface Status {
  id: string;
  word: string;
  /** The word after a number other than one, if it differs. */
  plural?: string | undefined;
  /** One sentence, for legends and the guide. */
  meaning: string;
  /** The character between brackets that authors write. */
  marker?: string;
  /** Whether the work is finished or given up; otherwise it is open. */
  closed?: 'delivered' | 'dropped' | undefined;
  /** The file in `src/assets/shapes/`, without its extension. */
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

export type BuiltInId = (typeof builtIn)[number]['id'];

/** Finds a status that every site has. */
export function statusById(id: BuiltInId, statuses: readonly Status[]): Status {
  return statuses.find((status) => status.id === id)!;
}

export function statusOfMarker(character: string, statuses: readonly Status[]): Status | undefined {
  return statuses.find(({ marker }) => marker === (character === 'X' ? 'x' : character));
}

/** Lists the markers with their statuses, for messages. */
export function markerList(statuses: readonly Status[]): string {
  return statuses
    .flatMap(({ marker, word }) => (marker === undefined ? [] : `[${marker}] ${insideSentence(word)}`))
    .join(', ');
}

/** Makes a regular expression in which `mark` is any marker, once for each list of statuses. */
export function markerPattern(make: (mark: string) => RegExp): (statuses: readonly Status[]) => RegExp {
  const made = new WeakMap<readonly Status[], RegExp>();
  return (statuses) => {
    let pattern = made.get(statuses);
    if (!pattern) {
      const markers = statuses.map(({ marker = '' }) => marker).join('');
      pattern = make(`[X${markers.replace('-', String.raw`\-`)}]`);
      made.set(statuses, pattern);
    }
    return pattern;
  };
}

/** What a team may say about a status in `site.yaml`: for those that every site has, only other words. */
type StatusSettings = Readonly<Record<string, Partial<Omit<Status, 'id'>> | undefined>>;

/** All statuses of a site, in the words of its interface. The team's own come after those with a marker. */
export function statusesOf(
  settings: StatusSettings = {},
  strings: Pick<Strings, KeyOf<'status' | 'meaning'>> = en,
): Status[] {
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

/** The strings that name the statuses of every site. Only `statuses` in `site.yaml` replaces them. */
export const statusStrings: readonly Key[] = builtIn.flatMap(
  ({ id }) => [`status.${id}`, `counted.${id}`, `meaning.${id}`] as const,
);

/**
 * The statuses and the strings of a site, in its language and in the team's own words.
 * @param own the fields of `strings.yaml`.
 * @param languages the strings of Almanac.
 */
export function wordsOfSite(
  site: { language?: string; statuses?: StatusSettings | undefined },
  own: Readonly<Record<string, unknown>>,
  languages: Languages,
): { statuses: Status[]; wording: Wording } {
  const { language = 'en', statuses: settings = {} } = site;
  const ofStatuses = (ids: readonly string[]) =>
    Object.assign({}, ...ids.map((id) => stringsOfStatus(id, settings[id] ?? {}, language))) as OwnStrings;
  const [ours, theirs] = [builtIn.map(({ id }) => id), Object.keys(settings)];
  const others = Object.entries(stringsIn(own, languages)).filter(([key]) => !statusStrings.includes(key as Key));
  const strings = { ...Object.fromEntries(others), ...ofStatuses(ours) };
  const wording = wordingOf(language, strings, languages);
  const statuses = statusesOf(settings, wording.strings);
  const isNamed = (id: string) => settings[id]?.word !== undefined;
  const ownStatuses = wording.content === undefined ? undefined : theirs.filter(isNamed);
  const all = { ...wording.strings, ...ofStatuses(theirs) } as Strings;
  const withLists = withStatusLists(all, statuses, wording.language);
  return { statuses, wording: { ...wording, ownStatuses, strings: withLists } };
}

/** The strings that name a status, as far as a team says. */
function stringsOfStatus(id: string, { word, plural = word, meaning }: Partial<Status>, language: string) {
  const inside = (text: string) => insideSentence(text, language);
  return {
    ...(word !== undefined && { [`status.${id}`]: word }),
    ...(plural !== undefined && { [`counted.${id}`]: { one: inside(word ?? plural), other: inside(plural) } }),
    ...(meaning !== undefined && { [`meaning.${id}`]: meaning }),
  };
}

/** The built-in status whose colour a status has. */
export function colourOf({ id, closed }: Status): BuiltInId {
  const like = closed === undefined ? 'in-progress' : closed === 'dropped' ? 'dropped' : 'completed';
  return builtIn.find((status) => status.id === id)?.id ?? like;
}
