/** From what is asked to answers: one search for each kind, the closest answers first. */
import { kindOf, readAnswer, type Answer } from './answer.ts';
import type { PagefindIndex, PagefindResult, SearchOptions } from './index-api.ts';
import { fit, fitOf, isMet, ranked, wanted, type Wanted } from './rank.ts';
import { kinds, type Kind } from './record.ts';
import { noFilters, type Filters, type SearchState } from './state.ts';
import { fold, queryWords } from './words.ts';

/** The answers of one kind. */
export interface Group {
  kind: Kind;
  total: number;
  /** The answers loaded so far, in order. */
  answers: Answer[];
  /** How closely the first of them fits: a value of `fit`. */
  best: number;
  /** Whether the first of them is by name what was asked for. */
  named: boolean;
  /** Whether the index may have taken another word for one that was asked for, in all of them. */
  doubtful: boolean;
  /** Loads the next answers. Asked for one after the other; what could not be loaded comes with the next question. */
  more(): Promise<Answer[]>;
}

/** What the index answers to a query. */
export interface Found {
  groups: Group[];
  total: number;
}

/**
 * How many answers of a kind are loaded, and put in order, at a time. Of a long history nearly each is in another file, and the first
 * answers should not wait for what a reader sees after them.
 */
const batch: Record<Kind, number> = { item: 5, topic: 6, area: 4, cycle: 4 };

/**
 * Asks the index.
 * @param index to ask.
 * @param state what is asked; an empty query browses.
 * @param recency how recent a cycle is: the larger the more recent.
 * @param goneIn ids of cycles: only items that are no longer listed in one of these.
 * @returns the kinds that have answers: one of which the name was asked for first, then items, topics, areas, cycles.
 */
export async function find(index: PagefindIndex, state: SearchState, recency: (cycle: string) => number, goneIn: readonly string[] = []): Promise<Found> {
  const query = wanted(state.query);
  const asked = kinds.filter((kind) => state.filters.kind.length === 0 || state.filters.kind.includes(kind));
  const search = async (kind: Kind[]) => (await index.search(indexQuery(state.query), options({ ...state.filters, kind }, state.query === '', goneIn))).results;
  const alone = async (kind: Kind) => groupOf(kind, await search([kind]), query, recency);
  const together = async (some: readonly Kind[]): Promise<Group[]> => {
    const results = state.query === '' || some.length < 2 ? undefined : await search([...some]);
    if (!results || results.length > some.reduce((sum, kind) => sum + batch[kind], 0)) return Promise.all(some.map(alone));
    const byKind = Map.groupBy(await Promise.all(results.map(loaded)), ({ kind }) => kind);
    return Promise.all(some.map((kind) => groupOf(kind, byKind.get(kind) ?? [], query, recency)));
  };
  // A large index takes longer to search than to load from. Items are many; of the others a query mostly meets so few that
  // all are shown, and one search does for them.
  const groups = (await Promise.all([together(asked.filter((kind) => kind === 'item')), together(asked.filter((kind) => kind !== 'item'))])).flat();
  const found = groups.filter(({ total }) => total > 0);
  const closest = Math.max(...found.map(({ best }) => best));
  found.sort((a, b) => rankOfGroup(a, closest) - rankOfGroup(b, closest));
  return { groups: found, total: found.reduce((sum, { total }) => sum + total, 0) };
}

/**
 * A topic, an area or a cycle that is asked for by its name comes before the items: there is only one. What only mentions
 * the words comes after what has them in its name.
 */
function rankOfGroup({ kind, best, named, doubtful }: Group, closest: number): number {
  const isFar = doubtful || (best <= fit.scattered && closest >= fit.wordsInName) || (best <= fit.phrase && closest >= fit.phraseInName);
  return kinds.indexOf(kind) + (isFar ? kinds.length : named && kind !== 'item' ? -kinds.length : 0);
}

/** A result whose record is there, and its kind. */
async function loaded(result: PagefindResult): Promise<PagefindResult & { kind: Kind }> {
  const fragment = await result.data();
  return { ...result, kind: kindOf(fragment), data: async () => fragment };
}

async function groupOf(kind: Kind, results: readonly PagefindResult[], query: Wanted, recency: (cycle: string) => number): Promise<Group> {
  let taken = 0;
  const more = async (): Promise<Answer[]> => {
    const next = results.slice(taken, taken + batch[kind]);
    const answers = await Promise.all(next.map(async (result) => readAnswer(await result.data())));
    taken += next.length;
    return query.whole === '' ? answers : ranked(answers, query, recency);
  };
  const answers = await more();
  const best = answers[0] === undefined || query.whole === '' ? fit.scattered : fitOf(answers[0], query);
  return { kind, total: results.length, answers, best, named: best >= fit.alias, doubtful: best === fit.doubtful, more };
}

/**
 * The query as the index takes it.
 * @param query as typed.
 * @returns its words; null for all records.
 */
export function indexQuery(query: string): string | null {
  return query === '' ? null : queryWords(query).join(' ');
}

/**
 * Filters as the index takes them. Status and cycle chosen together are one question, about one line: was it planned in
 * F23B, not was it planned somewhere and in F23B too.
 * @param filters chosen.
 * @param browse whether to put the records in the order for browsing.
 * @param gone ids of cycles: only what is no longer listed in one of these.
 * @returns options for a search.
 */
export function options(filters: Filters, browse = false, gone: readonly string[] = []): SearchOptions {
  const { cycle, status, ...others } = filters;
  const chosen: Record<string, readonly string[]> =
    cycle.length > 0 && status.length > 0
      ? { ...others, gone, at: cycle.flatMap((id) => status.map((word) => `${id}/${word}`)) }
      : { ...others, gone, cycle, status };
  return {
    filters: Object.fromEntries(Object.entries(chosen).flatMap(([name, any]) => (any.length > 0 ? [[name, { any }]] : []))),
    ...(browse && { sort: { place: 'asc' as const } }),
  };
}

/**
 * Whether the index has a word, or one that begins like it. It also answers with words that are only the beginning of
 * the one it was asked for, which does not count.
 * @param index to ask.
 * @param word one word.
 * @returns true where a record really has it.
 */
export async function isKnownWord(index: PagefindIndex, word: string): Promise<boolean> {
  const { results } = await index.search(word, options(noFilters));
  const answers = await Promise.all(results.slice(0, 3).map(async (result) => readAnswer(await result.data())));
  return answers.some((answer) => isMet(answer, fold(word)));
}
