/** Reads a record of the index as the result of a query. */
import { readPassageId, type PassageTarget } from '../../search/passage-id.ts';
import { nameSeparator, type Kind } from '../../search/record.ts';
import { squash } from '../../search/tokenizer.ts';
import { wordsIn } from './mark.ts';
import type { PagefindFragment, PagefindResult } from './pagefind.ts';
import { relevanceOf, type ParsedQuery } from './rank.ts';
import type { FilterValues } from './search-state.ts';

/** A record that a query matches. */
export interface SearchResult {
  kind: Kind;
  /** URL of its page. */
  url: string;
  title: string;
  names: string[];
  area: string | undefined;
  /** The cycle since which an item is no longer listed. */
  unlistedSince: string | undefined;
  cycles: string[];
  passages: ResultPassage[];
  /** The words of the query that it has, or has longer words for. */
  words: readonly string[];
  /** Words that match the query in another form. */
  forms: readonly string[];
  /** How many words of the query it lacks in every form: Pagefind also finds what has only the beginning of a word. */
  lacking: number;
  /** As `relevanceOf` returns it. */
  relevance: number;
}

/** A passage of a result. */
export interface ResultPassage {
  target: PassageTarget;
  text: string;
  /** Whether the query matches it, or the hidden words that it is found by. */
  isMatched: boolean;
}

/**
 * Loads and reads a record.
 * @param hit to load.
 * @param query that it was found for.
 * @param filterValues values of each filter.
 * @param idsByWord returns the ids of the records that have each word in any form; called only if a word is missing.
 * @returns the result, with all passages in the order of the record.
 */
export async function readResult(
  { id, data }: PagefindResult,
  query: ParsedQuery,
  filterValues: FilterValues,
  idsByWord: () => Promise<readonly string[][]>,
): Promise<SearchResult> {
  const fragment = await data();
  const { url, filters, meta } = fragment;
  const matched = matchedTexts(fragment).map((text) => ({ text, has: wordsIn(text, query.words) }));
  const words = query.words.filter((word) => matched.some(({ has }) => has.includes(word)));
  const ids = words.length < query.words.length ? await idsByWord() : [];
  const lastUnlisted = filters['changeIn']?.findLast((value) => value.endsWith('/unlisted'))?.split('/')[0];
  const result = {
    kind: (filters['kind']?.[0] ?? 'item') as Kind,
    url,
    title: meta['title'] ?? '',
    names: meta['names']?.split(nameSeparator) ?? [],
    area: filters['area']?.[0],
    unlistedSince: filters['change']?.[0] === 'unlisted' ? lastUnlisted : undefined,
    cycles: filters['cycle'] ?? [],
    passages: passagesOf(fragment),
    words,
    forms: matched.filter(({ text, has }) => text !== '' && has.length === 0).map(({ text }) => squash(text)),
    lacking: query.words.filter((word, index) => !words.includes(word) && !ids[index]!.includes(id)).length,
  };
  const area = result.kind === 'item' ? filterValues.area.get(result.area ?? '') : undefined;
  return { ...result, relevance: relevanceOf(result, query, area) };
}

function passagesOf({ anchors, weighted_locations }: PagefindFragment): ResultPassage[] {
  const starts = anchors.toSorted((a, b) => a.location - b.location);
  return starts.map(({ id, title = '', location: start }, index) => {
    const end = starts[index + 1]?.location ?? Infinity;
    const isMatched = weighted_locations.some(({ location }) => location >= start && location < end);
    return { target: readPassageId(id), text: title, isMatched };
  });
}

/** The words of a record that Pagefind takes for those of the query. */
export function matchedTexts({ raw_content, content, weighted_locations }: PagefindFragment): string[] {
  const text = raw_content ?? content;
  // In languages without spaces, Pagefind separates words by another character.
  const indexed = text.split(text.includes('\u200b') ? '\u200b' : /\s+/);
  return [...new Set(weighted_locations.map(({ location }) => indexed[location] ?? ''))];
}
