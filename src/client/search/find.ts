/** Searches the index once for each kind of result, and sorts what it finds by relevance. */
import { kinds, type Kind } from '../../search/record.ts';
import { indexWords, nameWord } from '../../search/tokenizer.ts';
import type { WordsFile } from '../../search/word-list.ts';
import { pagefindOptions } from './pagefind-options.ts';
import type { PagefindIndex, PagefindResult, SearchOptions } from './pagefind.ts';
import { parseQuery, rank, relevance, relevanceOf, type ParsedQuery } from './rank.ts';
import { readResult, type SearchResult } from './search-result.ts';
import type { FilterValues, SearchState } from './search-state.ts';

/** The results of one kind. */
export interface Group {
  kind: Kind;
  total: number;
  /** The results loaded so far, in order. */
  results: SearchResult[];
  /** Relevance of the first result; below zero if all of them lack some of the words. */
  best: number;
  /** Whether the query is the name of the first result. */
  named: boolean;
  /** Loads the next results; call it again only when they are there. */
  more(): Promise<SearchResult[]>;
}

/** What the index has for a query. */
export interface Matches {
  groups: Group[];
  total: number;
  /** The words that were searched for. */
  words: readonly string[];
}

/** The site that is searched. */
export interface SearchSite {
  index: PagefindIndex;
  known: FilterValues;
  /** The more recent a cycle, the larger the number. */
  recency: (cycle: string) => number;
  /** Loads `search/words.json`. */
  words: () => Promise<WordsFile>;
}

/**
 * How many results of a kind are loaded and sorted at a time. In a long history nearly each is in another file, and the
 * first results should not wait for those below them.
 */
const batch: Record<Kind, number> = { item: 5, topic: 6, area: 4, cycle: 4, page: 4 };

/**
 * Searches the index.
 * @param site to search.
 * @param state query and filters; a query without words lists everything that passes the filters.
 * @param words of the query.
 * @param any whether results need only as many of the words as anything has.
 * @returns the kinds that have results: first the one that the query names, then the most relevant.
 */
export async function find(
  site: SearchSite,
  state: SearchState,
  words: readonly string[],
  any = false,
): Promise<Matches> {
  const { filters } = state;
  const browse = words.length === 0;
  const query = parseQuery(state.query, words);
  const read = resultReader(site.index, words, pagefindOptions(filters));
  const relevanceTo = (result: SearchResult) =>
    relevanceOf(result, query, result.kind === 'item' ? site.known.area.get(result.area ?? '') : undefined);

  const groupOf = async (kind: Kind): Promise<Group> => {
    const options = pagefindOptions({ ...filters, kind: [kind] }, browse);
    const hits = await (any ? hitsWithMostWords : hitsFor)(site.index, query, options);
    let taken = 0;
    const more = async (): Promise<SearchResult[]> => {
      const results = await Promise.all(hits.slice(taken, taken + batch[kind]).map(read));
      taken += results.length;
      return browse ? results : rank(results, relevanceTo, words, site.recency);
    };
    const results = await more();
    const best = results[0] === undefined || browse ? relevance.scattered : relevanceTo(results[0]);
    return { kind, total: hits.length, results, best, named: best >= relevance.alias, more };
  };

  const chosen = kinds.filter((kind) => filters.kind.length === 0 || filters.kind.includes(kind));
  const all = (await Promise.all(chosen.map(groupOf))).filter(({ total }) => total > 0);
  // Results that lack words are shown only if nothing has all of them.
  const closest = Math.max(...all.map(({ best }) => best));
  const groups = all.filter(({ best }) => best >= Math.min(closest, 0));
  // The page of a cycle lists what changed in it.
  const isOfChanges = ({ kind }: Group) => browse && filters.change.length > 0 && kind === 'cycle';
  const level = (group: Group) => (isOfChanges(group) ? 4 : levelOf(group));
  groups.sort((a, b) => level(b) - level(a) || kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  return { groups, total: groups.reduce((sum, { total }) => sum + total, 0), words };
}

/** In quotes, Pagefind finds a word and its other forms, but not the words that begin with it. */
async function exactHits(index: PagefindIndex, word: string, options: SearchOptions): Promise<PagefindResult[]> {
  return (await index.search(`"${indexWords([word])}"`, options)).results;
}

/** What has all the words, after what has the query as its name; everything if there are no words. */
async function hitsFor(
  index: PagefindIndex,
  { words, names }: ParsedQuery,
  options: SearchOptions,
): Promise<PagefindResult[]> {
  if (words.length === 0) return (await index.search(null, options)).results;
  const named = await Promise.all(names.map((name) => exactHits(index, nameWord(name), options)));
  const { results } = await index.search(indexWords(words), options);
  return [...new Map([...named.flat(), ...results].map((hit) => [hit.id, hit])).values()];
}

/** What has as many of the words as anything has. */
async function hitsWithMostWords(
  index: PagefindIndex,
  { words }: ParsedQuery,
  options: SearchOptions,
): Promise<PagefindResult[]> {
  const hits = await Promise.all(words.map((word) => exactHits(index, word, options)));
  const byId = [...Map.groupBy(hits.flat(), ({ id }) => id).values()];
  const most = Math.max(...byId.map(({ length }) => length));
  const score = (same: readonly PagefindResult[]) => same.reduce((sum, hit) => sum + hit.score, 0);
  const best = byId.filter(({ length }) => length === most).sort((a, b) => score(b) - score(a));
  return best.map(([hit]) => hit!);
}

/** Loads results. Whether one has a word in another form is looked up only if it lacks the word itself. */
function resultReader(index: PagefindIndex, words: readonly string[], options: SearchOptions) {
  const idsWith = async (word: string) => (await exactHits(index, word, options)).map(({ id }) => id);
  let ids: Promise<string[][]> | undefined;
  return async (hit: PagefindResult): Promise<SearchResult> => {
    const fragment = await hit.data();
    const result = readResult(hit.id, fragment, words, () => false);
    if (result.lacking === 0) return result;
    const idsByWord = await (ids ??= Promise.all(words.map(idsWith)));
    return readResult(hit.id, fragment, words, (word) => idsByWord[words.indexOf(word)]!.includes(hit.id));
  };
}

/** A topic, area or cycle that the query names comes before the items; a kind that only mentions the words comes last. */
function levelOf({ kind, best, named }: Group): number {
  if (named && kind !== 'item') return 4;
  return best >= relevance.wordsInTitle - 0.5 ? 3 : best >= relevance.wordsInName - 0.5 ? 2 : best >= 0 ? 1 : 0;
}
