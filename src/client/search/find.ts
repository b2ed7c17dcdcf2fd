/** From what is asked to answers: one search for each kind, the closest answers first. */
import { readAnswer, type Answer } from './search-result.ts';
import type { PagefindIndex, PagefindResult, SearchOptions } from './pagefind.ts';
import { fit, fitOf, ranked, wanted } from './rank.ts';
import { nameWord } from '../../search/record-html.ts';
import { kinds, type Kind } from '../../search/record.ts';
import type { Filters, KnownValues, SearchState } from './search-state.ts';
import { indexWords } from '../../search/tokenizer.ts';

/** The answers of one kind. */
export interface Group {
  kind: Kind;
  total: number;
  /** The answers loaded so far, in order. */
  answers: Answer[];
  /** How closely the first of them fits: a value of `fit`, or below zero where all of them lack some of the words. */
  best: number;
  /** Whether the first of them is by name what was asked for. */
  named: boolean;
  /** Loads the next answers. Asked for one after the other; what could not be loaded comes with the next question. */
  more(): Promise<Answer[]>;
}

/** What the index answers to a query. */
export interface Found {
  groups: Group[];
  total: number;
  /** The words that were looked for. */
  words: readonly string[];
}

/** Where to look. */
export interface Site {
  index: PagefindIndex;
  known: KnownValues;
  /** How recent a cycle is: the larger the more recent. */
  recency: (cycle: string) => number;
}

/**
 * How many answers of a kind are loaded, and put in order, at a time. Of a long history nearly each is in another file,
 * and the first answers should not wait for what a reader sees after them.
 */
const batch: Record<Kind, number> = { item: 5, topic: 6, area: 4, cycle: 4 };

/**
 * Asks the index.
 * @param site to search.
 * @param state what is asked; without words it browses.
 * @param words of the query.
 * @param any whether some of the words are enough.
 * @returns the kinds that have answers: one of which the name was asked for first, then the closest.
 */
export async function find(site: Site, state: SearchState, words: readonly string[], any = false): Promise<Found> {
  const { index, known, recency } = site;
  const { query, filters } = state;
  const browses = words.length === 0;
  const asked = wanted(query, words);
  // Between quotes the index looks for a word, in all its forms, and for nothing that only begins with it.
  const exactly = async (word: string, chosen = options(filters)) =>
    (await index.search(`"${indexWords([word])}"`, chosen)).results;
  const idsOf = async (word: string) => (await exactly(word)).map(({ id }) => id);
  const forms = new Map<string, Promise<string[]>>();

  const read = async (result: PagefindResult): Promise<Answer> => {
    const fragment = await result.data();
    const first = readAnswer(result.id, fragment, words, () => false);
    if (first.lacking === 0) return first;
    for (const word of words) if (!forms.has(word)) forms.set(word, idsOf(word));
    const having = await Promise.all(words.map((word) => forms.get(word)!));
    return readAnswer(result.id, fragment, words, (word) => having[words.indexOf(word)]!.includes(result.id));
  };
  const areaOf = ({ kind, area }: Answer) => (kind === 'item' ? known.area.get(area ?? '') : undefined);
  const fitOfAnswer = (answer: Answer) => fitOf(answer, asked, areaOf(answer));

  const search = async (kind: Kind): Promise<PagefindResult[]> => {
    const chosen = options({ ...filters, kind: [kind] }, browses);
    const resultsOf = async (text: string | null) => (await index.search(text, chosen)).results;
    if (browses) return resultsOf(null);
    if (!any) {
      const named = await Promise.all(asked.names.map((name) => exactly(nameWord(name), chosen)));
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
    const results = await search(kind);
    let taken = 0;
    const more = async (): Promise<Answer[]> => {
      const next = results.slice(taken, taken + batch[kind]);
      const answers = await Promise.all(next.map(read));
      taken += next.length;
      return browses ? answers : ranked(answers, fitOfAnswer, words, recency);
    };
    const answers = await more();
    const best = answers[0] === undefined || browses ? fit.scattered : fitOfAnswer(answers[0]);
    return { kind, total: results.length, answers, best, named: best >= fit.alias, more };
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
  return best >= fit.wordsInTitle - 0.5 ? 3 : best >= fit.wordsInName - 0.5 ? 2 : best >= 0 ? 1 : 0;
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
