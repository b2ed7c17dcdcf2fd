import { readAnswer, type Answer } from './answer.ts';
import { options, type Found, type Group } from './find.ts';
import type { Fragment, PagefindIndex, PagefindResult } from './index-api.ts';
import { fit } from './rank.ts';
import { kinds } from './record.ts';
import type { SearchState } from './state.ts';

/**
 * Finds what has some of the words, for a query that nothing meets as a whole.
 * @param index to ask.
 * @param words that the index has.
 * @param state whose filters hold.
 * @returns answers by kind: those with the most words first, then by the scores of the index, rare words before common.
 */
export async function findAny(
  index: PagefindIndex,
  words: readonly string[],
  state: SearchState,
): Promise<Found> {
  const asked = kinds.filter((kind) => state.filters.kind.length === 0 || state.filters.kind.includes(kind));
  const groups = await Promise.all(
    asked.map(async (kind): Promise<Group> => {
      const byId = new Map<string, PagefindResult[]>();
      for (const word of words) {
        const { results } = await index.search(word, options({ ...state.filters, kind: [kind] }));
        for (const result of results) byId.set(result.id, [...(byId.get(result.id) ?? []), result]);
      }
      const score = (results: readonly PagefindResult[]) => results.reduce((sum, result) => sum + result.score, 0);
      const order = [...byId.values()].sort((a, b) => b.length - a.length || score(b) - score(a));
      const best = order.filter((results) => results.length === order[0]?.length || results.length > 1);
      const answers = await Promise.all(best.slice(0, 12).map(async (results) => merged(await Promise.all(results.map((result) => result.data())))));
      return { kind, total: answers.length, answers, best: fit.scattered, named: false, doubtful: false, more: async () => [] };
    }),
  );
  const found = groups.filter(({ total }) => total > 0);
  return { groups: found, total: found.reduce((sum, { total }) => sum + total, 0) };
}

/** One record, found by several words one after the other. */
function merged(fragments: readonly Fragment[]): Answer {
  const answers = fragments.map(readAnswer);
  const [first, ...others] = answers;
  const met = (sets: ReadonlySet<string>[]) => new Set(sets.flatMap((set) => [...set]));
  const passages = first!.passages.map((passage, place) => ({
    ...passage,
    met: met([passage.met, ...others.map(({ passages: own }) => own[place]!.met)]),
  }));
  return { ...first!, passages, met: met(answers.map((answer) => answer.met)), marks: met(answers.map((answer) => answer.marks)) };
}
