import { nameSeparator, type Kind, type PassageTarget } from '../../search/record.ts';
import type { PagefindFragment, PagefindResult } from './pagefind.ts';

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
  passages: ResultPassage[];
  /** Its words that match the query, in any form. */
  matched: readonly string[];
}

export interface ResultPassage {
  target: PassageTarget;
  text: string;
  /** Whether the query matches it, or the hidden words that it is found by. */
  isMatched: boolean;
}

/** Loads a record, with all its passages in their order. */
export async function readResult({ data }: PagefindResult): Promise<SearchResult> {
  const fragment = await data();
  const { url, filters, meta } = fragment;
  const lastUnlisted = filters['changeIn']?.findLast((value) => value.endsWith('/unlisted'))?.split('/')[0];
  return {
    kind: (filters['kind']?.[0] ?? 'item') as Kind,
    url,
    title: meta['title'] ?? '',
    names: meta['names']?.split(nameSeparator) ?? [],
    area: filters['area']?.[0],
    unlistedSince: filters['change']?.[0] === 'unlisted' ? lastUnlisted : undefined,
    passages: passagesOf(fragment),
    matched: matchedTexts(fragment),
  };
}

function passagesOf({ anchors, weighted_locations }: PagefindFragment): ResultPassage[] {
  const starts = anchors.toSorted((a, b) => a.location - b.location);
  return starts.map(({ id, title = '', location: start }, index) => {
    const end = starts[index + 1]?.location ?? Infinity;
    const isMatched = weighted_locations.some(({ location }) => location >= start && location < end);
    return { target: JSON.parse(decodeURIComponent(id)) as PassageTarget, text: title, isMatched };
  });
}

/** The words of a record that Pagefind takes for those of the query. */
export function matchedTexts({ raw_content, content, weighted_locations }: PagefindFragment): string[] {
  const text = raw_content ?? content;
  // In languages without spaces, Pagefind separates words by another character.
  const indexed = text.split(text.includes('\u200b') ? '\u200b' : /\s+/);
  return [...new Set(weighted_locations.map(({ location }) => indexed[location] ?? ''))];
}
