/** Runs a query, and helps one that finds nothing as it is. */
import { queryWords } from '../../search/tokenizer.ts';
import { find, findAny, findSome, groupHits, mixed, withKnownWords, type Hits, type Matches } from './find.ts';
import type { SearchIndex } from './pagefind.ts';
import { noFilters, type Filters, type SearchState } from './search-state.ts';
import { correctedWords } from './spelling.ts';

/** What was found, and how. */
export interface SearchResponse extends Matches {
  /** What was searched for: the query as it was given, or corrected. If it may have meant several, all of them. */
  query: string;
  /** The words that no record has. If there are results, these were left out. */
  unknown: readonly string[];
  /** Whether results have only some of the words, because no item has them all. */
  isPartial: boolean;
  /** Whether the results are those of all the words, so that the words say how many each filter would leave. */
  isOfWords: boolean;
}

/**
 * Runs a query as it is; then with words corrected, if something has the corrected words together; then without the
 * words that no record has; then for results that have only some of the words.
 * @returns the results, and what was changed to get them.
 * @throws Error if a part of the index is missing, as Pagefind treats a file that cannot be loaded as empty.
 */
export async function runQuery(index: SearchIndex, { query, filters }: SearchState): Promise<SearchResponse> {
  const respond = async (found: Pick<Hits, 'hits' | 'words'>, how: Partial<SearchResponse> = {}) => ({
    ...(await groupHits(index, found, filters)),
    query,
    unknown: [],
    isPartial: false,
    isOfWords: true,
    ...how,
  });
  const found = await findAny(index, query, filters);
  const { words } = found;
  if (query !== '' && words.length === 0) return respond({ hits: [], words });
  // Results are loaded before it is certain that they have the words, which needs others.
  const [typed, likely] = await Promise.all([withKnownWords(index, found), respond(found)]);
  const { unknown: missing } = typed;
  if (typed.hits.length > 0 || words.length === 0) {
    const response = missing.length === 0 ? likely : await respond(typed, { isOfWords: false });
    const isSpread = words.length > 1 && filters.kind.length === 0 && response.groups.every((group) => group.isSpread);
    return isSpread ? addItems(response) : response;
  }

  const known = missing.length > 0 ? await index.loadWords() : [];
  const lost = missing.filter((word) => known.includes(word));
  await checkLoaded(index, lost, known);
  const unknown = missing.filter((word) => !lost.includes(word));
  const meant = new Map(unknown.map((word) => [word, correctedWords(word, known)]));
  const sought = words.filter((word) => !lost.includes(word));
  const corrected = await findCorrected(index, sought, meant, filters);
  if (corrected) return respond(corrected, corrected);

  const rest = words.filter((word) => !missing.includes(word));
  if (missing.length > 0 && rest.length > 0) {
    const found = await find(index, rest.join(' '), filters);
    if (found.hits.length > 0) return respond(found, { unknown });
  }
  const hits = await findSome(index, rest, filters);
  return respond({ hits, words }, { unknown, isPartial: hits.length > 0 });

  /** One area can have all the words, each about another item. */
  async function addItems(response: SearchResponse): Promise<SearchResponse> {
    const ofItems: Filters = { ...filters, kind: ['item'] };
    const hits = await findSome(index, words, ofItems);
    const { groups, total } = await groupHits(index, { hits, words }, ofItems);
    return {
      ...response,
      groups: [...groups, ...response.groups],
      total: total + response.total,
      isPartial: total > 0,
    };
  }
}

/**
 * Finds what has the corrected words together with the others. A correction that nothing else in the query supports
 * would be a guess.
 * @param meant what each mistyped word may have meant.
 */
async function findCorrected(
  index: SearchIndex,
  words: readonly string[],
  meant: ReadonlyMap<string, readonly string[]>,
  filters: Filters,
): Promise<(Pick<Hits, 'hits' | 'words'> & Partial<SearchResponse>) | undefined> {
  const choices = words.map((word) => meant.get(word) ?? [word]).filter(({ length }) => length > 0);
  const unknown = words.filter((word) => meant.get(word)?.length === 0);
  const isAlone = choices.length === 1 && words.length > 1;
  if (isAlone || unknown.length === meant.size) return undefined;
  const most = Math.max(...choices.map(({ length }) => length));
  const queries = Array.from({ length: most }, (_, at) => choices.map((of) => of[at] ?? of[0]).join(' '));
  const tried = await Promise.all(queries.map(async (query) => ({ query, ...(await find(index, query, filters)) })));
  const found = tried.filter(({ hits }) => hits.length > 0).sort((a, b) => a.hits.length - b.hits.length);
  const [first] = found;
  if (found.length > 1) {
    // The rarest comes first.
    const hits = mixed(found.map((one) => one.hits)).map(([hit]) => hit!);
    const query = found.map((one) => one.query).join(' / ');
    return { hits, words: queryWords(query), query, unknown, isOfWords: false };
  }
  return first && { ...first, unknown };
}

/**
 * Throws if a part of the index seems to be missing: if neither a word that the site has is found, nor one that begins alike.
 * @param lost words that are not found, though they are among the `known` ones.
 */
async function checkLoaded(index: SearchIndex, lost: readonly string[], known: readonly string[]): Promise<void> {
  for (const word of lost) {
    const other = known.find((one) => one[0] === word[0] && one !== word);
    if (other && (await index.searchExact(other, noFilters)).length === 0) throw new Error('The index is incomplete.');
  }
}
