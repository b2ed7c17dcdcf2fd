/** Asks the index, and helps a query that finds nothing as it stands. */
import { correctedWord, nearestTopics } from './spelling.ts';
import { find, options, type Matches, type SearchSite } from './find.ts';
import { readResult } from './search-result.ts';
import { isOnlyFilters, filterIntent } from './filter-intent.ts';
import { relevance } from './rank.ts';
import { pageIntent, type SitePage } from './page-intent.ts';
import { noFilters, type Filters, type FilterValues, type SearchState } from './search-state.ts';
import { indexWords, queryWords, squash } from '../../search/tokenizer.ts';

/** What was found, and how. */
export interface SearchResponse extends Matches {
  /** What was answered: what was state, or what it was changed to. */
  answered: SearchState;
  /** Whether words were taken for mistyped ones. */
  corrected: boolean;
  /** What was left out as nothing has it, whatever the filters; as typed: `DM-12345`. */
  unknown: readonly string[];
  /** Nothing has all the words: these results have some of them, or longer ones: `DM-123` for `DM-12`. */
  partly?: 'some' | 'longer';
  /** The cycle of which was asked what changed in it. */
  changesOf?: string;
  /** The filters that the query is made of, where one is a status and nothing passes them. */
  none?: Filters;
  /** The page about the site that was asked for. */
  page?: SitePage;
  /** The topics with similar names, where nothing was found. */
  topics: readonly { id: string; term: string }[];
}

/**
 * Answers a query: as it stands; with the filters that it is made of, or that it names beside other words; with
 * mistyped words corrected and unknown ones left out; with what has at least some of its words.
 * @param site to search.
 * @param asked what is asked.
 * @returns the results and what had to be done to get them.
 */
export async function runQuery(site: SearchSite, state: SearchState): Promise<SearchResponse> {
  const { query, filters } = state;
  const found = await findAsTyped(site, state);
  const response: SearchResponse = { ...found, answered: state, corrected: false, unknown: [], topics: [] };
  if (found.words.length === 0) return query === '' ? response : { ...response, groups: [], total: 0 };
  if (found.groups.some(({ named }) => named)) return response;

  const narrower = filterIntent(query, filters, site.known);
  if (narrower && (isOnlyFilters(narrower) || bestOf(found) < relevance.wordsInName)) {
    const there = await findAsTyped(site, narrower);
    const changesOf = narrower.query === '' ? cycleOfChanges(narrower.filters, site.known) : undefined;
    const of = changesOf === undefined ? {} : { changesOf };
    if (isMatched(there))
      return { ...response, ...there, answered: narrower, ...(narrower.filters.change.length > 0 && of) };
    // "Done" is a word of few lines, and mistyped it is none: that nothing is completed is the result.
    if (isOnlyFilters(narrower))
      return { ...response, ...(isMatched(found) ? {} : nothing), none: narrower.filters, ...of };
  }
  const page = pageIntent(query);
  if (page) return { ...response, ...(isMatched(found) ? found : nothing), page };
  if (isMatched(found)) return response;

  const unmet = await unknownWords(site, found);
  const longer = found.groups.flatMap(({ results }) => results.flatMap(({ forms }) => forms));
  const isLonger = unmet.length > 0 && unmet.every((word) => longer.some((form) => form.startsWith(word)));
  if (isLonger) return { ...response, unknown: leaveOut(query, found.words, unmet).typed, partly: 'longer' };
  const file = await site.words();
  const corrections = new Map(unmet.map((word) => [word, correctedWord(word, file)]));
  const uncorrected = unmet.filter((word) => corrections.get(word) === undefined);
  const { typed: unknown, words: leftOut } = leaveOut(query, found.words, uncorrected);
  const better = found.words.filter((word) => !leftOut.includes(word)).flatMap((word) => corrections.get(word) ?? word);
  if (better.length > 0 && unmet.length > 0) {
    const answered = { query: better.join(' '), filters };
    const again = await findAsTyped(site, answered);
    if (isMatched(again))
      return { ...response, ...again, answered, corrected: unmet.length > uncorrected.length, unknown };
  }
  if (better.length > 1) {
    const some = await find(site, state, better, true);
    if (some.total > 0) return { ...response, ...some, partly: 'some', unknown };
  }
  return { ...response, ...nothing, unknown, topics: nearestTopics(query, file, 4) };
}

const nothing = { groups: [], total: 0 };

/** Finds a query with its compounds as one word, or apart, or all of it as one word: whichever something has. */
async function findAsTyped(site: SearchSite, state: SearchState): Promise<Matches> {
  const joined = await find(site, state, queryWords(state.query));
  if (isMatched(joined)) return joined;
  const words = queryWords(state.query, 'apart');
  const apart = words.join() === joined.words.join() ? joined : await find(site, state, words);
  if (isMatched(apart) || words.length < 2) return apart;
  const whole = await find(site, state, [squash(words.join(''))]);
  return isMatched(whole) ? whole : apart;
}

/**
 * The cycle whose page of changes says more: the one that is named, or the newest, where alone something is new or
 * carried.
 */
function cycleOfChanges({ cycle, change }: Filters, known: FilterValues): string | undefined {
  if (cycle.length > 0) return cycle.length === 1 ? cycle[0] : undefined;
  return change.includes('new') || change.includes('carried') ? known.cycle.keys().next().value : undefined;
}

/** Whether something has all the words. */
function isMatched({ groups }: Matches): boolean {
  return groups.some(({ best }) => best >= 0);
}

function bestOf({ groups }: Matches): number {
  return Math.max(...groups.map(({ kind, best }) => (kind === 'item' ? best : -1)), -1);
}

/** The words that nothing has, whatever the filters. */
async function unknownWords({ index }: SearchSite, { words }: Matches): Promise<string[]> {
  const isKnown = await Promise.all(
    words.map(async (word) => {
      const exact = await index.search(`"${indexWords([word])}"`, options(noFilters));
      if (exact.results.length > 0) return true;
      const [begun] = (await index.search(indexWords([word]), options(noFilters))).results;
      return begun !== undefined && readResult(begun.id, await begun.data(), [word], () => false).lacking === 0;
    }),
  );
  return words.filter((_, place) => !isKnown[place]);
}

/** A short name and its number, or any run of characters. */
const chunk = /(?<![\p{L}\p{M}\p{N}])\p{L}{1,4}\s+[!#]?\p{N}[\p{N}._-]*|\S+/gu;

/**
 * What is left out of a query. Of `DM 12345` both words are, if the number is unknown; of a compound, or of a run of
 * signs without spaces, all of them are if most are unknown.
 * @param query as typed.
 * @param words of it.
 * @param unknown those that nothing has.
 * @returns the words, and what was typed for them.
 */
function leaveOut(query: string, words: readonly string[], unknown: readonly string[]) {
  const left = { words: [...unknown], typed: [] as string[] };
  for (const [text] of query.matchAll(chunk)) {
    const parts = new Set([...queryWords(text), ...queryWords(text, 'apart')].filter((word) => words.includes(word)));
    const lacking = [...parts].filter((word) => unknown.includes(word));
    if (lacking.length === 0) continue;
    const asTyped = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
    const isWhole = /\s/.test(text) || lacking.length * 2 > parts.size;
    left.words.push(...(isWhole ? parts : []));
    left.typed.push(...(isWhole ? [asTyped] : lacking));
  }
  return left;
}
