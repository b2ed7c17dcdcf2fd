/** What people write for a status: its word, others in the languages of the site, signs and percentages. */
import type { Key, Wording } from '../strings/translate.ts';
import { en } from '../strings/en.ts';
import { bundledStrings, isWordList, keys, wordingOf } from '../strings/wording.ts';
import { builtIn, statusById, type BuiltInId, type Status } from './status.ts';
import { meaningOfSign, statusSigns } from './status-signs.ts';

/** What a text says about the status of work. */
export interface SaidStatus {
  /** Undefined if it may mean several. */
  status: Status | undefined;
  /** How much of the work is done, if the text says so: `80 %`. */
  share?: string | undefined;
}

/** A status in a longer text. */
interface Mention {
  status: Status | undefined;
  start: number;
  end: number;
}

/** The words for the statuses of a site. */
export interface StatusWords {
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

/** Undefined stands for words that may mean several statuses. */
type Meanings = ReadonlyMap<string, Status | undefined>;

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
  const lookUp = (meanings: Meanings) => lookUpIn(meanings, englishWords);
  const all = lookUp(new Map([...anywhere, ...alone]));
  const readAlone = reader(lookUp(new Map([...alone, ...anywhere])), statuses);
  return {
    read: reader(lookUp(anywhere), statuses),
    readAlone: (text) => readAlone(text) ?? saidBySign(text, statuses),
    ofCell: cellReader(all, statuses),
    mentions: finder(lookUp(anywhere)),
  };
}

/** English words have no other forms: "completes" is none of "complete". */
const englishWords: ReadonlySet<string> = new Set(
  keys.filter(isWordList).flatMap((key) => textIn(en[key]).split(',').map(plainWord)),
);

/** "Status: ✅ all tests pass" */
function saidBySign(text: string, statuses: readonly Status[]): SaidStatus | undefined {
  const [before, sign = ''] = signAfterLabel.exec(text.slice(0, longest).trim()) ?? [];
  const id = before === undefined ? undefined : meaningOfSign(sign);
  return id === undefined || id === 'unclear' ? undefined : { status: statusById(id, statuses) };
}

/** What is planned has not begun, where a report says how things stand. */
function statusMeantBy(status: Status, statuses: readonly Status[]): Status | undefined {
  return status.id === 'planned' ? statusById('not-started', statuses) : status;
}

function textIn(text: unknown): string {
  return typeof text === 'string' ? text : '';
}

type LookUp = (plain: string) => { status: Status | undefined } | undefined;

const signs = new RegExp(statusSigns, 'gu');
const shares = /(?<![\p{L}\p{N}.,])\d{1,3}\s?%/gu;
/** "Status:" before the word itself. */
const announced = /^(?:status|state|stand|zustand|estado|situación|statut|état)\s*[:=–—-]\s*/iu;
const signAfterLabel = new RegExp(`${announced.source}(${statusSigns})\\s`, 'iu');
/** In brackets or parentheses, perhaps in bold letters. */
const enclosed = /^[*_]{0,2}[[(]([^[\]()]*)[\])][*_]{0,2}$/;
/** Code, links, half of a parenthesis, and differences such as "-70 %". */
const isOther = /[`<>(){}[\]]|[-–+~±≥≤]\s*\d/;
/** Longer texts are no status. */
const longest = 80;

function reader(lookUp: LookUp, statuses: readonly Status[]) {
  return (text: string): SaidStatus | undefined => {
    if (text.length > longest) return undefined;
    const written = text
      .trim()
      .replace(enclosed, '$1')
      .replace(announced, '')
      .replace(/\((\d{1,3}\s?%)\)$/, '$1');
    if (isOther.test(written)) return undefined;
    const share = written.match(shares) ?? [];
    const ofSigns = (written.match(signs) ?? []).map(meaningOfSign);
    const words = plainWord(written.replace(shares, ' ').replace(signs, ' '));
    if (
      share.length > 1 ||
      Number.parseInt(share[0] ?? '') > 100 ||
      (words === '' && share.length + ofSigns.length === 0)
    )
      return undefined;
    const ofWords = words === '' ? undefined : lookUp(words);
    if (words !== '' && !ofWords) return undefined;
    const said = [
      ...(ofWords ? [ofWords.status] : []),
      ...ofSigns.flatMap((id) => (isSaidBy(id, ofWords !== undefined) ? statusById(id, statuses) : [])),
    ];
    const percent = share[0] === undefined ? undefined : Number.parseInt(share[0]);
    return withShare(said, percent, share[0], statuses);
  };
}

/** Beside words, only a tick or a cross says something: an hourglass stands before "Pending" as well. */
function isSaidBy(sign: BuiltInId | 'unclear' | undefined, hasWords: boolean): sign is BuiltInId {
  if (sign === undefined || sign === 'unclear') return false;
  return !hasWords || sign === 'completed' || sign === 'dropped';
}

/** Words, signs and a percentage that contradict each other say nothing certain. */
function withShare(
  said: readonly (Status | undefined)[],
  percent: number | undefined,
  written: string | undefined,
  statuses: readonly Status[],
): SaidStatus {
  const [status, ...others] = new Set(said);
  const isOne = others.length === 0;
  if (percent === undefined) return { status: isOne ? status : undefined };
  const id = percent === 0 ? 'not-started' : percent < 100 ? 'in-progress' : 'completed';
  const ofShare = statusById(id, statuses);
  // "80 % done" is not done.
  const isPart = id === 'in-progress' && status?.closed === 'delivered';
  const agrees = isOne && (said.length === 0 || status === ofShare || isPart || status?.closed === undefined);
  const result = said.length === 0 || isPart ? ofShare : status;
  return { status: agrees ? result : undefined, ...(id === 'in-progress' && { share: written }) };
}

/**
 * In a cell, what denies that work is completed counts wherever it stands, as in "Closed - won't do"; that it is under
 * way does unless the cell begins with something else; and any other status has to come first: "Not done" is none.
 */
function cellReader(lookUp: LookUp, statuses: readonly Status[]) {
  const read = reader(lookUp, statuses);
  const find = finder(lookUp);
  return (text: string): Status | undefined => {
    const whole = read(text);
    if (whole) return whole.status;
    const found = find(text.slice(0, 200));
    const dropped = found.find(({ status }) => status?.closed === 'dropped');
    if (dropped) return dropped.status;
    const [first] = found;
    const isFirst = first !== undefined && !/[\p{L}\p{N}]/u.test(text.slice(0, first.start));
    if (first && isFirst) return first.status;
    return found.find(({ status }) => status?.id === 'in-progress')?.status;
  };
}

/** No status has more words. */
const mostWords = 5;
const spoken = /[\p{L}\p{N}'’]+/gu;
/** Between words that are not one phrase. */
const isApart = /[.,;:!?()|/\r\n]/;

function finder(lookUp: LookUp) {
  return (text: string): Mention[] => {
    const words = Array.from(text.matchAll(spoken), ({ 0: one, index }) => ({ start: index, end: index + one.length }));
    const found: Mention[] = [];
    let done = 0;
    for (const [index, { start }] of words.entries()) {
      if (start < done) continue;
      const longer = words.slice(index, index + mostWords).toReversed();
      for (const { end } of longer) {
        const part = text.slice(start, end);
        const said = isApart.test(part) ? undefined : lookUp(plainWord(part));
        if (!said) continue;
        found.push({ status: said.status, start, end });
        done = end;
        break;
      }
    }
    return found;
  };
}

function lookUpIn(meanings: Meanings, fixed: ReadonlySet<string>): LookUp {
  const stems = new Map<string, { status: Status | undefined }>();
  for (const [text, status] of meanings) {
    const stem = stemOf(text);
    if (!stems.has(stem) && !fixed.has(text)) stems.set(stem, { status });
  }
  return (plain) => {
    if (meanings.has(plain)) return { status: meanings.get(plain) };
    // Only an ending that was taken off makes it another form of the word.
    const stem = stemOf(plain);
    return stem === plain ? undefined : stems.get(stem);
  };
}

/** "Hechas" is another form of "hecho", and "erledigte" of "erledigt". */
function stemOf(plain: string): string {
  return plain.replace(/[\p{L}\p{N}]+/gu, (one) => (one.length > 4 ? one.replace(/(?:[oa]s?|es?|s)$/u, '') : one));
}

/** "NOT_PLANNED", "not-planned" and "Not planned." are the same word, and so are "won't" and "won’t". */
export function plainWord(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/['’]/g, '')
    .replace(/[\s_-]+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .toLowerCase();
}
