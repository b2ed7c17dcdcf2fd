/** Searches the index, and divides what it finds by kind. */
import { kinds, type Kind } from '../../search/record.ts';
import { namesOf, nameWord } from '../../search/tokenizer.ts';
import type { WordsFile } from '../../search/word-list.ts';
import { wordsIn } from './find-words.ts';
import type { PagefindResult, SearchIndex } from './pagefind.ts';
import { readResult, type SearchResult } from './search-result.ts';
import type { Filters, FilterValues, SearchState } from './search-state.ts';
import { unsureWords } from './unknown-words.ts';

/** The results of one kind. */
export interface Group {
  kind: Kind;
  total: number;
  /** The results loaded so far, in order. */
  results: SearchResult[];
  /** Whether the query is the name of the first result. */
  named: boolean;
  /** Loads the next results; call it again only when they are there. */
  more(): Promise<SearchResult[]>;
}

/** What the index has for a query. */
export interface Matches {
  /** The kind with the best result first. */
  groups: Group[];
  total: number;
  /** The words that were searched for. */
  words: readonly string[];
  /** The words that nothing has, whatever the filters: then only what the query names is found. */
  unknown: readonly string[];
  /** The words that only begin others with a longer number, as `DM-12` does `DM-123`. */
  longer: readonly string[];
}

/** The site that is searched. */
export interface SearchSite {
  index: SearchIndex;
  filterValues: FilterValues;
  /** Loads `search/words.json`. */
  words: () => Promise<WordsFile>;
}

/**
 * How many results of a kind are loaded at a time. In a long history nearly every result is in another file, and the
 * first results should not wait for those below them.
 */
const batch: Record<Kind, number> = { item: 5, topic: 3, area: 3, cycle: 3, page: 3 };

/**
 * Finds what has all the words of a query.
 * @param index to search.
 * @param state query and filters; a query without words lists everything that passes the filters.
 * @param words of the query.
 * @returns first what the query names, then what has every word itself, then what has longer words for some.
 */
export async function find(
  index: SearchIndex,
  { query, filters }: SearchState,
  words: readonly string[],
): Promise<Matches> {
  const having = (all: readonly string[]) => Promise.all(all.map((word) => index.searchExact(word, filters)));
  const [named, exact] = await Promise.all([having(namesOf(query).map(nameWord)), having(words)]);
  const unsure = await unsureWords(
    index,
    words.filter((_, place) => exact[place]!.length === 0),
  );
  const { results } = unsure.unknown.length > 0 ? { results: [] } : await index.search(words, filters);
  const ids = exact.map((hits) => new Set(hits.map(({ id }) => id)));
  const ranked = results.map((hit) => ({ hit, rank: ids.filter((ofWord) => !ofWord.has(hit.id)).length }));
  const hits = [...named.flat().map((hit) => ({ hit, rank: -1 })), ...ranked.sort((a, b) => a.rank - b.rank)];
  return { ...(await groupsOf(index, hits, words, filters)), ...unsure };
}

/** Finds what has as many of the words as anything has. */
export async function findSome(
  index: SearchIndex,
  filters: Filters,
  words: readonly string[],
): Promise<Omit<Matches, 'unknown' | 'longer'>> {
  const found = await Promise.all(words.map((word) => index.search([word], filters)));
  const byId = [
    ...Map.groupBy(
      found.flatMap(({ results }) => results),
      ({ id }) => id,
    ).values(),
  ];
  const most = Math.max(...byId.map(({ length }) => length));
  const score = (ofRecord: readonly PagefindResult[]) => ofRecord.reduce((sum, hit) => sum + hit.score, 0);
  const best = byId.filter(({ length }) => length === most).sort((a, b) => score(b) - score(a));
  return groupsOf(
    index,
    best.map(([hit]) => ({ hit: hit!, rank: 0 })),
    words,
    filters,
  );
}

/** A hit, and how well it matches: -1 if the query names it, else the number of words that it has only longer ones for. */
interface RankedHit {
  hit: PagefindResult;
  rank: number;
}

/** Divides hits by kind. A topic, area or cycle that the query names comes first; what only mentions the words, last. */
async function groupsOf(
  index: SearchIndex,
  hits: readonly RankedHit[],
  words: readonly string[],
  filters: Filters,
): Promise<Pick<Matches, 'groups' | 'total' | 'words'>> {
  const kindOf = await index.kinds();
  // Of a hit that is there twice, the second has the places of the words.
  const ranks = new Map(hits.toReversed().map(({ hit: { id }, rank }) => [id, rank]));
  const distinct = [...new Map(hits.map(({ hit }) => [hit.id, hit])).values()];
  const byKind = Map.groupBy(distinct, ({ id }) => kindOf.get(id)!);
  const ranked = [...byKind].map(async ([kind, ofKind]) => {
    let loaded = 0;
    const more = () => {
      const next = ofKind.slice(loaded, loaded + batch[kind]);
      loaded += next.length;
      return Promise.all(next.map((hit) => readResult(hit)));
    };
    const results = await more();
    const rank = ranks.get(ofKind[0]!.id)!;
    const group: Group = { kind, total: ofKind.length, results, named: rank < 0, more };
    return { group, keys: keysOf(group, rank, words, filters) };
  });
  const sorted = (await Promise.all(ranked)).sort(
    (a, b) => a.keys.map((key, place) => key - b.keys[place]!).find((difference) => difference !== 0) ?? 0,
  );
  return { groups: sorted.map(({ group }) => group), total: distinct.length, words };
}

/** What the order of the kinds depends on: the first difference decides, and the less comes first. */
function keysOf({ kind, results: [first] }: Group, rank: number, words: readonly string[], filters: Filters): number[] {
  const order = kinds.indexOf(kind);
  // The page of a cycle lists what changed in it.
  if (words.length === 0) return [kind === 'cycle' && filters.change.length > 0 ? -1 : order];
  if (rank < 0 && kind !== 'item') return [-1, 0, order];
  const { title, names } = first!;
  const where = hasAll([title], words) ? 0 : hasAll([title, ...names], words) ? 1 : kind === 'item' ? 2 : 3;
  return [Math.max(rank, 0), where, order];
}

/** Whether some texts together have all of some words. */
export function hasAll(texts: readonly string[], words: readonly string[]): boolean {
  return wordsIn(texts.join(' · '), words).length === words.length;
}
