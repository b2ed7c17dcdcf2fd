/** Searches the index once for each kind of result, and sorts what it finds by relevance. */
import { kinds, type Kind } from '../../search/record.ts';
import { nameWord } from '../../search/tokenizer.ts';
import type { WordsFile } from '../../search/word-list.ts';
import type { PagefindResult, SearchIndex } from './pagefind.ts';
import { parseQuery, rank, relevance, type ParsedQuery } from './rank.ts';
import { readResult, type SearchResult } from './search-result.ts';
import type { Filters, FilterValues, SearchState } from './search-state.ts';

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
  index: SearchIndex;
  filterValues: FilterValues;
  /** Loads `search/words.json`. */
  words: () => Promise<WordsFile>;
}

/**
 * How many results of a kind are loaded and sorted at a time. In a long history nearly every result is in another file,
 * and the first results should not wait for those below them.
 */
const batch: Record<Kind, number> = { item: 5, topic: 6, area: 4, cycle: 4, page: 4 };

/**
 * Searches the index.
 * @param site to search.
 * @param state query and filters; a query without words lists everything that passes the filters.
 * @param words of the query.
 * @param isPartial whether results may lack words: then only those that have the most of them are found.
 * @returns the kinds that have results: first the one that the query names, then the most relevant.
 */
export async function find(
  { index, filterValues }: SearchSite,
  { query: typed, filters }: SearchState,
  words: readonly string[],
  isPartial = false,
): Promise<Matches> {
  const query = parseQuery(typed, words);
  const idsWith = async (word: string) => (await index.searchExact(word, filters)).map(({ id }) => id);
  let ids: Promise<string[][]> | undefined;
  const idsByWord = () => (ids ??= Promise.all(words.map(idsWith)));

  const groupOf = async (kind: Kind): Promise<Group> => {
    const hits = await (isPartial ? hitsWithMostWords : hitsFor)(index, query, { ...filters, kind: [kind] });
    let loaded = 0;
    const more = async (): Promise<SearchResult[]> => {
      const next = hits.slice(loaded, loaded + batch[kind]);
      loaded += next.length;
      const results = await Promise.all(next.map((hit) => readResult(hit, query, filterValues, idsByWord)));
      return words.length === 0 ? results : rank(results, words, filterValues);
    };
    const results = await more();
    const best = results[0]?.relevance ?? -Infinity;
    return { kind, total: hits.length, results, best, named: best >= relevance.alias, more };
  };

  const chosen = kinds.filter((kind) => filters.kind.length === 0 || filters.kind.includes(kind));
  const allGroups = await Promise.all(chosen.map(groupOf));
  // Results that lack words are shown only if nothing has all of them.
  const closest = Math.max(...allGroups.map(({ best }) => best));
  const groups = allGroups.filter(({ total, best }) => total > 0 && best >= Math.min(closest, 0));
  // The page of a cycle lists what changed in it.
  const isOfChanges = ({ kind }: Group) => words.length === 0 && filters.change.length > 0 && kind === 'cycle';
  const level = (group: Group) => (isOfChanges(group) ? Infinity : levelOf(group));
  groups.sort((a, b) => level(b) - level(a) || kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  return { groups, total: groups.reduce((sum, { total }) => sum + total, 0), words };
}

/** What has all the words, after what has the query as its name. */
async function hitsFor(index: SearchIndex, { words, names }: ParsedQuery, filters: Filters): Promise<PagefindResult[]> {
  const named = await Promise.all(names.map((name) => index.searchExact(nameWord(name), filters)));
  const { results } = await index.search(words, filters);
  return [...new Map([...named.flat(), ...results].map((hit) => [hit.id, hit])).values()];
}

/** What has as many of the words as anything has. */
async function hitsWithMostWords(
  index: SearchIndex,
  { words }: ParsedQuery,
  filters: Filters,
): Promise<PagefindResult[]> {
  const hits = await Promise.all(words.map((word) => index.searchExact(word, filters)));
  const byId = [...Map.groupBy(hits.flat(), ({ id }) => id).values()];
  const most = Math.max(...byId.map(({ length }) => length));
  const score = (ofRecord: readonly PagefindResult[]) => ofRecord.reduce((sum, hit) => sum + hit.score, 0);
  const best = byId.filter(({ length }) => length === most).sort((a, b) => score(b) - score(a));
  return best.map(([hit]) => hit!);
}

/** A topic, area or cycle that the query names comes before the items; a kind that only mentions the words comes last. */
function levelOf({ kind, best, named }: Group): number {
  if (named && kind !== 'item') return Infinity;
  return [relevance.wordsInTitle - 0.5, relevance.wordsInName - 0.5, 0].filter((least) => best >= least).length;
}
