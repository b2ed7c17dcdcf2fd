/** From what is asked to results: one search for each kind, the closest results first. */
import { readResult, type SearchResult } from './search-result.ts';
import type { PagefindIndex, PagefindResult, SearchOptions } from './pagefind.ts';
import { relevance, relevanceOf, rank, parseQuery } from './rank.ts';
import { nameWord } from '../../search/record-html.ts';
import { kinds, type Kind } from '../../search/record.ts';
import type { Filters, FilterValues, SearchState } from './search-state.ts';
import type { WordsFile } from '../../search/word-list.ts';
import { indexWords } from '../../search/tokenizer.ts';

/** The results of one kind. */
export interface Group {
  kind: Kind;
  total: number;
  /** The results loaded so far, in order. */
  results: SearchResult[];
  /** How closely the first of them fits: a value of `fit`, or below zero where all of them lack some of the words. */
  best: number;
  /** Whether the first of them is by name what was asked for. */
  named: boolean;
  /** Loads the next results. Asked for one after the other; what could not be loaded comes with the next question. */
  more(): Promise<SearchResult[]>;
}

/** What the index results to a query. */
export interface Matches {
  groups: Group[];
  total: number;
  /** The words that were looked for. */
  words: readonly string[];
}

/** The site that is searched. */
export interface SearchSite {
  index: PagefindIndex;
  known: FilterValues;
  /** How recent a cycle is: the larger the more recent. */
  recency: (cycle: string) => number;
  /** Loads `search/words.json`. */
  words: () => Promise<WordsFile>;
}

/**
 * How many results of a kind are loaded, and put in order, at a time. Of a long history nearly each is in another file,
 * and the first results should not wait for what a reader sees after them.
 */
const batch: Record<Kind, number> = { item: 5, topic: 6, area: 4, cycle: 4 };

/**
 * Asks the index.
 * @param site to search.
 * @param state what is asked; without words it browses.
 * @param words of the query.
 * @param any whether some of the words are enough.
 * @returns the kinds that have results: one of which the name was asked for first, then the closest.
 */
export async function find(
  site: SearchSite,
  state: SearchState,
  words: readonly string[],
  any = false,
): Promise<Matches> {
  const { index, known, recency } = site;
  const { query, filters } = state;
  const browses = words.length === 0;
  const parsed = parseQuery(query, words);
  // Between quotes the index looks for a word, in all its forms, and for nothing that only begins with it.
  const exactly = async (word: string, chosen = options(filters)) =>
    (await index.search(`"${indexWords([word])}"`, chosen)).results;
  const idsOf = async (word: string) => (await exactly(word)).map(({ id }) => id);
  const forms = new Map<string, Promise<string[]>>();

  const read = async (result: PagefindResult): Promise<SearchResult> => {
    const fragment = await result.data();
    const first = readResult(result.id, fragment, words, () => false);
    if (first.lacking === 0) return first;
    for (const word of words) if (!forms.has(word)) forms.set(word, idsOf(word));
    const having = await Promise.all(words.map((word) => forms.get(word)!));
    return readResult(result.id, fragment, words, (word) => having[words.indexOf(word)]!.includes(result.id));
  };
  const areaOf = ({ kind, area }: SearchResult) => (kind === 'item' ? known.area.get(area ?? '') : undefined);
  const relevanceTo = (result: SearchResult) => relevanceOf(result, parsed, areaOf(result));

  const search = async (kind: Kind): Promise<PagefindResult[]> => {
    const chosen = options({ ...filters, kind: [kind] }, browses);
    const resultsOf = async (text: string | null) => (await index.search(text, chosen)).results;
    if (browses) return resultsOf(null);
    if (!any) {
      const named = await Promise.all(parsed.names.map((name) => exactly(nameWord(name), chosen)));
      const all = [...named.flat(), ...(await resultsOf(indexWords(words)))];
      return [...new Map(all.map((result) => [result.id, result])).values()];
    }
    const each = await Promise.all(
      words.map(async (word) => {
        const exact = await exactly(word, chosen);
        return exact.length > 0 ? exact : resultsOf(indexWords([word]));
      }),
    );
    const byId = [...Map.groupBy(each.flat(), ({ id }) => id).values()];
    const most = Math.max(...byId.map(({ length }) => length));
    const best = byId.filter(({ length }) => length === most).sort((a, b) => score(b) - score(a));
    return best.map(([result]) => result!);
  };
  const groupOf = async (kind: Kind): Promise<Group> => {
    const hits = await search(kind);
    let taken = 0;
    const more = async (): Promise<SearchResult[]> => {
      const next = hits.slice(taken, taken + batch[kind]);
      const results = await Promise.all(next.map(read));
      taken += next.length;
      return browses ? results : rank(results, relevanceTo, words, recency);
    };
    const results = await more();
    const best = results[0] === undefined || browses ? relevance.scattered : relevanceTo(results[0]);
    return { kind, total: hits.length, results, best, named: best >= relevance.alias, more };
  };
  const wantedKinds = kinds.filter((kind) => filters.kind.length === 0 || filters.kind.includes(kind));
  const all = (await Promise.all(wantedKinds.map(groupOf))).filter(({ total }) => total > 0);
  // What lacks words is shown only where nothing has all of them.
  const closest = Math.max(...all.map(({ best }) => best));
  const groups = all.filter(({ best }) => best >= Math.min(closest, 0));
  // What changed in a cycle is on its own pages, too.
  const isOfChanges = ({ kind }: Group) => browses && filters.change.length > 0 && kind === 'cycle';
  const rankOf = (group: Group) => (isOfChanges(group) ? 4 : rankOfGroup(group));
  groups.sort((a, b) => rankOf(b) - rankOf(a) || kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  return { groups, total: groups.reduce((sum, { total }) => sum + total, 0), words };
}

/**
 * A topic, an area or a cycle that is asked for by its name comes before the items: there is only one. What only
 * mentions the words comes after what has them in its name.
 */
function rankOfGroup({ kind, best, named }: Group): number {
  if (named && kind !== 'item') return 4;
  return best >= relevance.wordsInTitle - 0.5 ? 3 : best >= relevance.wordsInName - 0.5 ? 2 : best >= 0 ? 1 : 0;
}

function score(results: readonly PagefindResult[]): number {
  return results.reduce((sum, result) => sum + result.score, 0);
}

/**
 * Filters as the index takes them. Cycle and status chosen together are one question, about one line: was it planned in
 * F23B, not was it planned somewhere and in F23B too. So are cycle and change.
 * @param filters chosen.
 * @param browse whether to put the records in the order for browsing.
 * @returns options for a search.
 */
export function options({ kind, area, cycle, status, change }: Filters, browse = false): SearchOptions {
  const within = (values: readonly string[]) => cycle.flatMap((id) => values.map((value) => `${id}/${value}`));
  const isApart = cycle.length === 0 || status.length + change.length === 0;
  const chosen = isApart
    ? { kind, area, cycle, status, change }
    : { kind, area, statusIn: within(status), changeIn: within(change) };
  const filters = Object.entries(chosen).flatMap(([name, any]) => (any.length > 0 ? [[name, { any }]] : []));
  return { filters: Object.fromEntries(filters), ...(browse && { sort: { place: 'asc' as const } }) };
}
