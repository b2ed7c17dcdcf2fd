/** What people write for a status: its word, others in the languages of the site, signs and percentages. */
import type { Key, Wording } from '../strings/translate.ts';
import { en } from '../strings/en.ts';
import { bundledStrings, isWordList, keys, wordingOf } from '../strings/wording.ts';
import { cellReader, finder, type Mention } from './find-statuses.ts';
import { reader, saidBySign, type SaidStatus } from './read-status.ts';
import { builtIn, statusById, type BuiltInId, type Status } from './status.ts';
import { lookUpIn, plainWord, shortenedIn, type Meanings } from './status-forms.ts';
import { withPhrases } from './status-phrases.ts';

/** The words for the statuses of a site. */
export interface StatusWords {
  /** That of what is read, which dates are written in, too. */
  language: string;
  /** What a text says that is nothing but a status; undefined if it is anything else. */
  read(text: string): SaidStatus | undefined;
  /** The same for a place in which only a status stands, where more words mean one. */
  readAlone(text: string): SaidStatus | undefined;
  /** The status that a cell of a column of statuses means, whatever else it says; undefined if nothing is certain. */
  ofCell(text: string): Status | undefined;
  /** The statuses that a text names, in their order. */
  mentions(text: string): Mention[];
}

/** A site, as far as it says what statuses are called. */
export interface NamedStatuses {
  statuses: readonly Status[];
  wording: Pick<Wording, 'language' | 'strings'>;
}

/** Stands for a site where there is none yet. */
export const inEnglish: NamedStatuses = { statuses: builtIn, wording: wordingOf('en', {}) };

const known = new WeakMap<readonly Status[], Map<string, StatusWords>>();

/**
 * The words for the statuses of a site, in its language and words, in English and in other languages, such as that of a
 * report. They are put together once for each site and choice of languages.
 */
export function statusWordsOf(site: NamedStatuses, languages: readonly string[] = []): StatusWords {
  const ofSite = known.get(site.statuses) ?? new Map<string, StatusWords>();
  known.set(site.statuses, ofSite);
  const key = languages.join(' ');
  const made = ofSite.get(key) ?? makeWords(site, languages);
  ofSite.set(key, made);
  return made;
}

const meant = ['completed', 'in-progress', 'not-started', 'dropped'] as const satisfies readonly BuiltInId[];

function makeWords({ statuses, wording }: NamedStatuses, languages: readonly string[]): StatusWords {
  const tags = [wording.language, ...languages, 'en'];
  const tables = [wording.strings, ...tags.map((tag) => bundledStrings(tag) ?? {})];
  const textsOf = (key: Key) => tables.flatMap((strings) => textIn(strings[key]).split(','));
  const add = (into: Map<string, Status | undefined>, text: string, status: Status | undefined) => {
    const plain = plainWord(text);
    if (plain !== '' && !into.has(plain)) into.set(plain, status);
  };
  // A word that two lists have counts as in the first.
  const anywhere = new Map<string, Status | undefined>();
  for (const status of statuses)
    for (const text of [status.word, status.plural ?? '']) add(anywhere, text, statusMeantBy(status, statuses));
  for (const id of meant)
    for (const key of [`status.${id}`, `also.${id}`] as const)
      for (const text of textsOf(key)) add(anywhere, text, statusById(id, statuses));
  const alone = new Map(anywhere);
  for (const text of textsOf('status.planned')) add(alone, text, statusById('not-started', statuses));
  for (const text of textsOf('also.unclear')) add(anywhere, text, undefined);
  for (const id of meant) for (const text of textsOf(`column.${id}`)) add(alone, text, statusById(id, statuses));
  const lookUp = (meanings: Meanings) => withPhrases(lookUpIn(meanings, englishWords), meanings, statuses);
  const ofAny = lookUp(anywhere);
  const readAlone = reader(lookUp(new Map([...alone, ...anywhere])).whole, statuses);
  return {
    language: languages[0] ?? wording.language,
    read: reader(ofAny.whole, statuses, shortenedIn(anywhere, englishWords)),
    readAlone: (text) => readAlone(text) ?? saidBySign(text, statuses),
    ofCell: cellReader(lookUp(new Map([...anywhere, ...alone])), statuses),
    mentions: finder(ofAny),
  };
}

/** English words have no other forms: "completes" is none of "complete". */
const englishWords: ReadonlySet<string> = new Set(
  keys.filter(isWordList).flatMap((key) => textIn(en[key]).split(',').map(plainWord)),
);

/** What is planned has not begun, where a report says how things stand. */
function statusMeantBy(status: Status, statuses: readonly Status[]): Status | undefined {
  return status.id === 'planned' ? statusById('not-started', statuses) : status;
}

function textIn(text: unknown): string {
  return typeof text === 'string' ? text : '';
}
