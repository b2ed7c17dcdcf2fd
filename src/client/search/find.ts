/** Searches the index, and divides what it finds by kind. */
import { kinds, type Kind } from '../../search/record.ts';
import { formWord, namesOf, nameWord, queryWords, squash } from '../../search/tokenizer.ts';
import { wordsIn } from './find-words.ts';
import type { PagefindResult, SearchIndex } from './pagefind.ts';
import { matchedTexts, readResult, type SearchResult } from './search-result.ts';
import { noFilters, type Filters } from './search-state.ts';

/** What is no longer listed comes after what is, unless its words say clearly that it is the better answer. */
const ofPast = 0.5;

/** The results of one kind. */
export interface Group {
  kind: Kind;
  total: number;
  /** How many results are shown at first. */
  wanted: number;
  /** The first of them, in order. */
  results: SearchResult[];
  /** Whether the query is the name of the first result. */
  isNamed: boolean;
  /** Whether these are areas, of which even the first has some of the words only in its description. */
  isSpread: boolean;
  /** Loads the next results; call it again only when they are there. */
  more(count: number): Promise<SearchResult[]>;
}

export interface Matches {
  /** The kind with the best result first. */
  groups: Group[];
  total: number;
  /** The words that were searched for. */
  words: readonly string[];
}

/** What the index has for a query. */
export interface Hits {
  hits: RankedHit[];
  words: readonly string[];
  /** The words that no record has, whatever the filters. If there are any, only what the query names is found. */
  unknown: readonly string[];
}

interface RankedHit {
  hit: PagefindResult;
  /**
   * -1 if the query names it; the less, the fewer words it has only in other forms or within longer words.
   */
  rank: number;
  /** How many of the words it has only within longer ones. */
  longer: number;
}

/**
 * Finds what has all the words of a query; without words, everything that passes the filters.
 * @returns first what the query names, then what has every word as it was typed, then what has other forms of some or
 * longer words; of these, first what has them in its title, and of equals last what is no longer listed.
 */
export async function find(index: SearchIndex, query: string, filters: Filters): Promise<Hits> {
  return withKnownWords(index, await findAny(index, query, filters));
}

/** What the index has, before it is certain that some record has each of the words. */
interface UncertainHits extends Pick<Hits, 'hits' | 'words'> {
  /** The words that no record that passes the filters has as they are, but perhaps as the beginning of longer ones. */
  doubtful: readonly string[];
}

/** Does as `find`, except that it takes words that no record has for others. */
export async function findAny(index: SearchIndex, query: string, filters: Filters): Promise<UncertainHits> {
  const words = queryWords(query);
  const having = (all: readonly string[]) =>
    Promise.all(all.map(async (word) => new Set((await index.searchExact(word, filters)).map(({ id }) => id))));
  const [named, exact, asTyped] = await Promise.all([
    Promise.all(namesOf(query).map((name) => index.searchExact(nameWord(name), filters))),
    having(words),
    having(words.map(formWord)),
  ]);
  const byName = new Map(named.flat().map((hit) => [hit.id, { hit, rank: -1, longer: 0 }]));
  const { results } = await index.search(words, filters);
  const { isPast } = await index.records();
  // If no record has a word, or no other form of it, there is nothing to tell apart.
  const without = (id: string, sets: readonly Set<string>[]) =>
    sets.filter((ids) => ids.size > 0 && !ids.has(id)).length;
  const hits = results.map((hit): RankedHit => {
    const longer = without(hit.id, exact);
    const other = longer + without(hit.id, asTyped);
    // Only a search for the words says where they are.
    return { hit, longer, rank: byName.delete(hit.id) ? -1 : other };
  });
  // Words in a title count several times as much as those that are only mentioned.
  const weight = ({ hit: { id, score } }: RankedHit) => (isPast.has(id) ? score * ofPast : score);
  hits.sort((a, b) => a.rank - b.rank || (words.length > 0 ? weight(b) - weight(a) : 0));
  const doubtful = words.filter((_, place) => exact[place]!.size === 0);
  return { hits: [...byName.values(), ...hits], words, doubtful };
}

/** Leaves out what was found for words that no record has. */
export async function withKnownWords(index: SearchIndex, { hits, words, doubtful }: UncertainHits): Promise<Hits> {
  const unknown = await unknownWords(index, doubtful);
  return { hits: unknown.length > 0 ? hits.filter(({ rank }) => rank < 0) : hits, words, unknown };
}

/** Finds what has as many of the words as anything has. */
export async function findSome(index: SearchIndex, words: readonly string[], filters: Filters): Promise<RankedHit[]> {
  const found = mixed(await Promise.all(words.map(async (word) => (await find(index, word, filters)).hits)));
  found.sort((a, b) => b.length - a.length);
  return found.filter(({ length }) => length === found[0]!.length).map(([hit]) => hit!);
}

/** The hits of several searches by record: the first of each search come before the second of any. */
export function mixed(searches: readonly (readonly RankedHit[])[]): RankedHit[][] {
  const all = searches.flatMap((hits) => hits.map((hit, rank) => ({ ...hit, rank }))).sort((a, b) => a.rank - b.rank);
  return [...Map.groupBy(all, ({ hit: { id } }) => id).values()];
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

/**
 * Groups hits by kind, and loads the first of each. A topic, area or cycle that the query names comes first; one that has
 * some of the words only in its text, after items.
 */
export async function groupHits(
  index: SearchIndex,
  { hits, words }: Pick<Hits, 'hits' | 'words'>,
  filters: Filters,
): Promise<Matches> {
  const { kindOf, isPast } = await index.records();
  const inTitle = ({ title }: SearchResult) => wordsIn(title, words).length;
  // Of titles with all the words, the one with the least else is the best answer.
  const restOf = ({ title }: SearchResult) =>
    words.length > 0 && hasAll([title], words) ? squash(title).replace(words.join(''), '').length : 0;
  // In a long history nearly every result is in another file, and the first results should not wait for those below
  // them. A letter finds something of every kind.
  const atOnce = words.join('').length === 1 ? 2 : 5;
  const groups = await Promise.all(
    [...Map.groupBy(hits, ({ hit: { id } }) => kindOf.get(id)!)].map(async ([kind, ofKind]) => {
      let loaded = 0;
      const more = (count: number) => {
        const next = ofKind.slice(loaded, (loaded += count));
        return Promise.all(
          next.map(async ({ hit, ...ranks }) => {
            return { ...(await readResult(hit)), ...ranks, past: Number(words.length > 0 && isPast.has(hit.id)) };
          }),
        );
      };
      const isNamed = kind !== 'item' && ofKind[0]!.rank < 0;
      const wanted = kind === 'item' || filters.kind.length === 1 ? 10 : isNamed ? 1 : 3;
      const results = await more(Math.min(wanted, atOnce));
      results.sort((a, b) => a.rank - b.rank || inTitle(b) - inTitle(a) || a.past - b.past || restOf(a) - restOf(b));
      const { longer, title, names } = results[0]!;
      const where = hasAll([title], words) ? 0 : hasAll([title, ...names], words) ? 1 : 2;
      const isSpread = where === 2 && kind === 'area' && !isNamed;
      const group: Group = { kind, total: ofKind.length, wanted, results, isNamed, isSpread, more };
      return { group, keys: [isNamed ? -1 : where, longer, kinds.indexOf(kind)] };
    }),
  );
  // The first difference decides; the smaller comes first.
  groups.sort((a, b) => a.keys.map((key, place) => key - b.keys[place]!).find((difference) => difference !== 0) ?? 0);
  return { groups: groups.map(({ group }) => group), total: hits.length, words };
}

function hasAll(texts: readonly string[], words: readonly string[]): boolean {
  return wordsIn(texts.join(' · '), words).length === words.length;
}
