/** Searches the index, and divides what it finds by kind. */
import { kinds, type Kind } from '../../search/record.ts';
import { namesOf, nameWord, queryWords, run, squash } from '../../search/tokenizer.ts';
import { wordsIn } from './find-words.ts';
import type { PagefindResult, SearchIndex } from './pagefind.ts';
import { matchedTexts, readResult, type SearchResult } from './search-result.ts';
import { noFilters, type Filters, type SearchState } from './search-state.ts';

/** The results of one kind. */
export interface Group {
  kind: Kind;
  total: number;
  /** The first results, in order. */
  results: SearchResult[];
  /** Whether the query is the name of the first result. */
  isNamed: boolean;
  /** Loads the next results; call it again only when they are there. */
  more(count: number): Promise<SearchResult[]>;
}

export interface Matches {
  /** The kind with the best result first. */
  groups: Group[];
  total: number;
  /** The words that were searched for. */
  words: readonly string[];
  /** The words that no record has, whatever the filters. If there are any, only what the query names is found. */
  unknown: readonly string[];
}

/**
 * How many results of a kind are loaded at first. In a long history nearly every result is in another file, and the
 * first results should not wait for those below them.
 */
const atFirst: Record<Kind, number> = { item: 5, topic: 3, area: 3, cycle: 3, page: 3 };

/**
 * Finds what has all the words of a query; without words, everything that passes the filters.
 * @returns first what the query names, then what has every word itself, then what has longer words for some.
 */
export async function find(index: SearchIndex, { query, filters }: SearchState): Promise<Matches> {
  const words = queryWords(query);
  const having = (all: readonly string[]) => Promise.all(all.map((word) => index.searchExact(word, filters)));
  const [named, exact] = await Promise.all([having(namesOf(query).map(nameWord)), having(words)]);
  const unknown = await unknownWords(
    index,
    words.filter((_, place) => exact[place]!.length === 0),
  );
  const { results } = unknown.length > 0 ? { results: [] } : await index.search(words, filters);
  const ids = exact.map((hits) => new Set(hits.map(({ id }) => id)));
  const ranked = results.map((hit) => ({ hit, rank: ids.filter((ofWord) => !ofWord.has(hit.id)).length }));
  const hits = [...named.flat().map((hit) => ({ hit, rank: -1 })), ...ranked.sort((a, b) => a.rank - b.rank)];
  return { ...(await groupsOf(index, hits, words, filters)), unknown };
}

/** Finds what has as many of the words as anything has. */
export async function findSome(
  index: SearchIndex,
  filters: Filters,
  words: readonly string[],
): Promise<Omit<Matches, 'unknown'>> {
  const found = (await Promise.all(words.map((word) => index.search([word], filters)))).flatMap(
    ({ results }) => results,
  );
  const byId = [...Map.groupBy(found, ({ id }) => id).values()];
  const most = Math.max(...byId.map(({ length }) => length));
  const hits = byId.filter(({ length }) => length === most).map(([hit]) => ({ hit: hit!, rank: 0 }));
  return groupsOf(index, hits, words, filters);
}

/** The words that no record has, whatever the filters; Pagefind takes their first letters instead. */
async function unknownWords(index: SearchIndex, words: readonly string[]): Promise<string[]> {
  const known = await Promise.all(
    words.map(async (word) => {
      if ((await index.searchExact(word, noFilters)).length > 0) return true;
      const begun = (await index.search([word], noFilters)).results.slice(0, 3);
      const texts = (await Promise.all(begun.map(({ data }) => data()))).flatMap(matchedTexts);
      return texts.some((text) => squash(text).startsWith(word) || wordsIn(text, [word]).length > 0);
    }),
  );
  return words.filter((_, place) => !known[place]);
}

interface RankedHit {
  hit: PagefindResult;
  /** -1 if the query names it, else the number of words of which it has only longer ones. */
  rank: number;
}

/** Groups hits by kind. A topic, area or cycle that the query names comes first; what only mentions the words, last. */
async function groupsOf(
  index: SearchIndex,
  hits: readonly RankedHit[],
  words: readonly string[],
  filters: Filters,
): Promise<Omit<Matches, 'unknown'>> {
  const kindOf = await index.kinds();
  const inTitle = ({ title }: SearchResult) => wordsIn(title, words).length;
  // Of titles with all the words, the one with the least else is the best answer.
  const restOf = ({ title }: SearchResult) =>
    words.length > 0 && hasAll([title], words) ? squash(title).replace(words.join(''), '').length : 0;
  // Pagefind takes `ignores` for `ignored`.
  const asTyped = ({ matched }: SearchResult) => {
    const found = new Set(matched.join(' ').match(run)?.map(squash));
    return words.filter((word) => found.has(word)).length;
  };
  // If a record is found twice, only the second hit knows where the words are.
  const distinct = [...Map.groupBy(hits, ({ hit: { id } }) => id).values()].map((same) => ({
    ...same.at(-1)!,
    rank: same[0]!.rank,
  }));
  const groups = await Promise.all(
    [...Map.groupBy(distinct, ({ hit: { id } }) => kindOf.get(id)!)].map(async ([kind, ofKind]) => {
      let loaded = 0;
      const more = (count: number) => {
        const next = ofKind.slice(loaded, (loaded += count));
        return Promise.all(next.map(async ({ hit, rank }) => ({ ...(await readResult(hit)), rank })));
      };
      const isNamed = kind !== 'item' && ofKind[0]!.rank < 0;
      const results = await more(filters.kind.length === 1 ? 10 : isNamed ? 1 : atFirst[kind]);
      results.sort(
        (a, b) => a.rank - b.rank || inTitle(b) - inTitle(a) || asTyped(b) - asTyped(a) || restOf(a) - restOf(b),
      );
      const { rank, title, names } = results[0]!;
      const where = hasAll([title], words) ? 0 : hasAll([title, ...names], words) ? 1 : 2;
      const group: Group = { kind, total: ofKind.length, results, isNamed, more };
      return { group, keys: [isNamed ? -1 : where, rank, kinds.indexOf(kind)] };
    }),
  );
  // The first difference decides; the smaller comes first.
  groups.sort((a, b) => a.keys.map((key, place) => key - b.keys[place]!).find((difference) => difference !== 0) ?? 0);
  return { groups: groups.map(({ group }) => group), total: distinct.length, words };
}

function hasAll(texts: readonly string[], words: readonly string[]): boolean {
  return wordsIn(texts.join(' · '), words).length === words.length;
}
