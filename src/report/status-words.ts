/** What people write for a status: its word, others in any language that comes with Almanac, and signs. */
import type { Key, OwnStrings, Wording } from '../strings/translate.ts';
import { bundledLanguages, messages } from '../strings/messages.ts';
import { bundledStrings, wordingOf, wordsInList } from '../strings/wording.ts';
import { meaningOfSign, statusSigns } from './status-signs.ts';
import { builtIn, statusById, type BuiltInId, type Status } from './status.ts';

/** The words for the statuses of a site. */
export interface StatusWords {
  /** That of the site, which dates are written in, too. */
  language: string;
  /** The status that a text is: one word of the list, or a sign. Undefined if it says anything else, or two statuses. */
  statusOf(text: string): Status | undefined;
  /** The same for a cell, a heading or a field, where nothing but a status can be: more words mean one, and percentages. */
  ofCell(text: string): Status | undefined;
  /** Whether a text announces a status, as "Status" does before a colon. */
  isLabel(text: string): boolean;
  /** Whether a text announces new work. */
  isNew(text: string): boolean;
  /** The statuses that a key names, in their order. */
  mentions(text: string): Mention[];
}

/** A status in a longer text. */
interface Mention {
  status: Status;
  start: number;
  end: number;
}

/** A site, as far as it says what statuses are called. */
export interface NamedStatuses {
  statuses: readonly Status[];
  wording: Pick<Wording, 'language' | 'strings'>;
}

/** Stands for a site where there is none yet. */
export const inEnglish: NamedStatuses = { statuses: builtIn, wording: wordingOf('en', {}, messages) };

const known = new WeakMap<readonly Status[], StatusWords>();

/** The words for the statuses of a site: its own, and those of all languages. They are put together once for each site. */
export function statusWordsOf(site: NamedStatuses): StatusWords {
  const made = known.get(site.statuses) ?? makeWords(site);
  known.set(site.statuses, made);
  return made;
}

const meant = ['completed', 'in-progress', 'not-started', 'dropped'] as const satisfies readonly BuiltInId[];
/** The strings that list words, with those that name statuses. */
const lists = [
  ...meant.flatMap((id) => [`status.${id}`, `also.${id}`, `column.${id}`] as const),
  'status.planned',
  'column.status',
  'also.new',
] as const satisfies Key[];
/** The words of each list, in their plain form. */
type PlainLists = ReadonlyMap<Key, readonly string[]>;
const inAnyLanguage = bundledLanguages.map((language) => plainLists(bundledStrings(language, messages) ?? {}));
/** No status is longer. */
const longest = 60;

function makeWords({ statuses, wording }: NamedStatuses): StatusWords {
  // A word that two languages have means what it does in the first.
  const tables: PlainLists[] = [plainLists(wording.strings), ...inAnyLanguage];
  const add = (into: Map<string, Status>, plain: string, status: Status) => {
    if (plain !== '' && !into.has(plain)) into.set(plain, status);
  };
  const anywhere = new Map<string, Status>();
  // Where a report says how things stand, what is planned has not begun, and nobody marks what is not recorded.
  for (const status of statuses.filter(({ marker }) => marker !== undefined))
    for (const text of [status.word, status.plural ?? '']) add(anywhere, plainWord(text), status);
  const inCells = new Map<string, Status>();
  for (const table of tables)
    for (const id of meant) {
      const status = statusById(id, statuses);
      for (const word of [...table.get(`status.${id}`)!, ...table.get(`also.${id}`)!]) add(anywhere, word, status);
      for (const word of table.get(`column.${id}`)!) add(inCells, word, status);
    }
  for (const table of tables)
    for (const word of table.get('status.planned')!) add(inCells, word, statusById('not-started', statuses));
  const listed = (list: (typeof lists)[number]) => new Set(tables.flatMap((table) => table.get(list)!));
  const [labels, forNew] = [listed('column.status'), listed('also.new')];
  const ofCells = new Map([...inCells, ...anywhere]);
  return {
    language: wording.language,
    statusOf: (text) => statusIn(text, anywhere, statuses),
    ofCell: (text) => statusIn(text, ofCells, statuses) ?? statusOfShare(text, statuses),
    isLabel: (text) => labels.has(plainWord(text)),
    isNew: (text) => forNew.has(plainWord(text)),
    mentions: (text) => mentionsIn(text, anywhere),
  };
}

function plainLists(strings: OwnStrings): PlainLists {
  return new Map(lists.map((list) => [list, wordsInList(strings[list] ?? '').map(plainWord)]));
}

const signs = new RegExp(statusSigns, 'gu');
/** "Done?" asks, and neither code nor a number is a status. */
const isOther = /[?`<>{}\p{N}]/u;

function statusIn(text: string, words: ReadonlyMap<string, Status>, statuses: readonly Status[]): Status | undefined {
  if (text.length > longest || isOther.test(text.replace(signs, ''))) return undefined;
  const ofSigns = (text.match(signs) ?? []).map(meaningOfSign);
  const plain = plainWord(text.replace(signs, ' '));
  const ofWord = words.get(plain);
  if (plain !== '' && !ofWord) return undefined;
  const said = new Set([
    ...(ofWord ? [ofWord] : []),
    ...ofSigns.flatMap((id) => (id === undefined || id === 'unclear' ? [] : [statusById(id, statuses)])),
  ]);
  return said.size === 1 ? [...said][0] : undefined;
}

/** "80 %" */
function statusOfShare(text: string, statuses: readonly Status[]): Status | undefined {
  const [, digits] = /^\s*(\d{1,3})\s?%\s*$/.exec(text) ?? [];
  const share = Number(digits);
  if (digits === undefined || share > 100) return undefined;
  return statusById(share === 0 ? 'not-started' : share < 100 ? 'in-progress' : 'completed', statuses);
}

/** "NOT_PLANNED", "not-planned" and "**Not planned.**" are the same word, and so are "won't" and "won’t". */
export function plainWord(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/['’]/g, '')
    .replace(/[\s_-]+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .toLowerCase();
}

const spoken = /[\p{L}\p{N}'’]+/gu;
/** Between words of one phrase. */
const gap = /^(?:[^\S\r\n]|[_-])+$/;
const mostWords = 6;

/** Of words that overlap, the longest counts: "not started" is not "started" as well. */
function mentionsIn(text: string, known: ReadonlyMap<string, Status>): Mention[] {
  const words = Array.from(text.matchAll(spoken), ({ 0: one, index }) => ({ start: index, end: index + one.length }));
  const found: Mention[] = [];
  for (const [index, { start }] of words.entries()) {
    if (start < (found.at(-1)?.end ?? 0)) continue;
    const run = words.slice(index, index + mostWords);
    const broken = run.findIndex((one, nth) => nth > 0 && !gap.test(text.slice(run[nth - 1]!.end, one.start)));
    const whole = run.slice(0, broken < 0 ? undefined : broken);
    const last = whole.findLast(({ end }) => known.has(plainWord(text.slice(start, end))));
    if (last) found.push({ status: known.get(plainWord(text.slice(start, last.end)))!, start, end: last.end });
  }
  return found;
}
