/** Asks the index, and helps a query that finds nothing as it stands. */
import { correctedWord, nearestTopics, type WordsFile } from './correct.ts';
import { findAny } from './find-any.ts';
import { find, isKnownWord, type Found } from './find.ts';
import type { PagefindIndex } from './index-api.ts';
import { asksForAll, narrowed, narrowedByPart } from './narrow.ts';
import { asksForChanges, asksForNewest, asksForUnlisted } from './questions.ts';
import { fit, isMet } from './rank.ts';
import { asksForPage, type SitePage } from './site-pages.ts';
import type { Filters, KnownValues, SearchState } from './state.ts';
import { fold, queryWords } from './words.ts';

/** What was found, and how. */
export interface Reply extends Found {
  /** What was answered: what was asked, or what it was changed to. */
  answered: SearchState;
  /** Whether words were taken for mistyped ones. */
  corrected: boolean;
  /** Words that nothing has, left out; where nothing was found, those that nothing would have without the filters either. */
  unknown: readonly string[];
  /** Nothing has all the words: these answers have some of them. */
  partly: boolean;
  /** The cycle of which was asked what is new in it, or the newest where none was named. */
  changesOf?: string;
  /** The cycles in which what is shown is no longer listed, where that was asked. */
  unlistedIn?: readonly string[];
  /** The filters that the query is made of, where one is a status and nothing passes them. */
  none?: Filters;
  /** The page about the site that was asked for. */
  page?: SitePage;
  /** The topics with similar names, where nothing was found. */
  topics: readonly { id: string; term: string }[];
}

/** What the search needs to know of its site. */
export interface Site {
  index: PagefindIndex;
  known: KnownValues;
  /** How recent a cycle is: the larger the more recent. */
  recency: (cycle: string) => number;
  /** Loads `search/words.json`. */
  words: () => Promise<WordsFile>;
}

/**
 * Answers a query: with the filters it is made of; with what is no longer listed, or a page besides, where it asks for that; as it stands; with the
 * names of areas, cycles and statuses taken for filters; with mistyped words corrected and unknown ones left out; with what has at least some of its words.
 * @param site to search.
 * @param asked what is asked.
 * @returns the answers and what had to be done to get them.
 */
export async function ask(site: Site, asked: SearchState): Promise<Reply> {
  const { index, recency, known } = site;
  const words = queryWords(asked.query);
  const found = await find(index, asked, recency);
  const reply: Reply = { ...found, answered: asked, corrected: false, unknown: [], partly: false, topics: [] };
  if (words.length === 0) return asked.query === '' ? reply : { ...reply, groups: [], total: 0 };
  const isNamed = found.groups.some(({ named }) => named);
  const narrower = narrowed(asked.query, asked.filters, known);
  if (narrower && asksForAll(narrower) && !isNamed) {
    const all = await find(index, narrower, recency);
    if (all.total > 0) return { ...reply, ...all, answered: narrower };
    // "Done" is a word of few lines, and mistyped it is none: that nothing is completed is the answer.
    const [cycle, ...others] = narrower.filters.cycle;
    if (narrower.filters.status.length > 0) return { ...reply, none: narrower.filters, ...(cycle !== undefined && others.length === 0 && { changesOf: cycle }) };
  }
  const rest = narrower ?? asked;
  if (asksForUnlisted(rest)) {
    const unlistedIn = rest.filters.cycle.length > 0 ? rest.filters.cycle : [...known.cycle.keys()];
    const gone = await find(index, { query: '', filters: { ...rest.filters, cycle: [], kind: ['item'] } }, recency, unlistedIn);
    if (gone.total > 0) return { ...reply, ...gone, unlistedIn };
  }
  const newest = asksForNewest(asked.query, asked.filters, known);
  if (newest !== undefined && !isNamed) return { ...reply, ...sure(found), changesOf: newest };
  const page = asksForPage(asked.query);
  if (page && !isNamed) return { ...reply, ...sure(found), page };
  const cycle = narrower && asksForChanges(narrower);
  if (cycle !== undefined) {
    const answered = { ...asked, query: known.cycle.get(cycle) ?? cycle };
    const itself = await find(index, answered, recency);
    if (itself.groups.some(({ kind, named }) => kind === 'cycle' && named)) return { ...reply, ...itself, answered, changesOf: cycle };
  }
  // "Pre-ops security": the page of the area may have both words, and yet an item of that area is what was asked for.
  const within = narrower ?? narrowedByPart(asked.query, asked.filters, known);
  let there: Found | undefined;
  if (within && within.query !== '' && bestOfItems(found) < fit.wordsInName && !isNamed) {
    there = await find(index, within, recency);
    if (bestOfItems(there) >= fit.wordsInName) return { ...reply, ...there, answered: within };
  }
  const unmet = words.filter((word) => !found.groups.some(({ answers }) => answers.some((answer) => isMet(answer, fold(word)))));
  if (found.total > 0 && unmet.length === 0) return reply;

  if (narrower) {
    const again = there ?? (await find(index, narrower, recency));
    if (again.total > 0 && !again.groups.every(({ doubtful }) => doubtful)) return { ...reply, ...again, answered: narrower };
  }

  const doubtful = found.total > 0 ? unmet : await unknownWords(index, words);
  const file = await site.words();
  const corrections = new Map(doubtful.map((word) => [word, correctedWord(word, file)]));
  const unknown = doubtful.filter((word) => corrections.get(word) === undefined);
  const corrected = doubtful.length > unknown.length;
  const better = words.flatMap((word) => (doubtful.includes(word) ? (corrections.get(word) ?? []) : [word]));
  if (better.length > 0 && doubtful.length > 0) {
    const answered = { ...asked, query: better.join(' ') };
    const again = await find(index, answered, recency);
    if (again.total > 0) return { ...reply, ...again, answered, corrected, unknown };
  }
  if (better.length > 1) {
    const some = await findAny(index, better, asked);
    if (some.total > 0) return { ...reply, ...some, partly: true, unknown };
  }
  return { ...reply, groups: [], total: 0, unknown: await unknownWords(index, unknown), topics: nearestTopics(asked.query, file, 4) };
}

/** Without what the index only found by the beginning of a word. */
function sure({ groups }: Found): Found {
  const kept = groups.filter(({ doubtful }) => !doubtful);
  return { groups: kept, total: kept.reduce((sum, { total }) => sum + total, 0) };
}

function bestOfItems({ groups }: Found): number {
  return Math.max(fit.doubtful, ...groups.flatMap(({ kind, best }) => (kind === 'item' ? best : [])));
}

async function unknownWords(index: PagefindIndex, words: readonly string[]): Promise<string[]> {
  const isKnown = await Promise.all(words.map((word) => isKnownWord(index, word)));
  return words.filter((_, place) => !isKnown[place]);
}
