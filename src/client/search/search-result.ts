/** Reads a record of the index as the result of a query. */
import type { PagefindFragment } from './pagefind.ts';
import { wordsIn } from './mark.ts';
import { readPassageId, type PassageTarget } from '../../search/passage-id.ts';
import { kinds, nameSeparator, type Kind } from '../../search/record.ts';
import { squash } from '../../search/tokenizer.ts';

/** A record that a query matches. */
export interface SearchResult {
  /** Its id in the index. */
  id: string;
  kind: Kind;
  /** URL of its page. */
  url: string;
  title: string;
  names: string[];
  area: string | undefined;
  status: string | undefined;
  /** The cycle since which an item is no longer listed. */
  gone: string | undefined;
  cycles: string[];
  passages: ResultPassage[];
  /** The words of the query that it has, or has longer words for. */
  words: readonly string[];
  /** Words that match the query in another form. */
  forms: readonly string[];
  /** How many words of the query it lacks in every form: Pagefind also finds what has only the beginning of a word. */
  lacking: number;
}

/** A passage of a result. */
export interface ResultPassage {
  target: PassageTarget;
  text: string;
  /** Whether the query matches it, or the hidden words that it is found by. */
  isMatched: boolean;
}

/**
 * Reads a record.
 * @param id of it in the index.
 * @param fragment as loaded.
 * @param queryWords the words of the query.
 * @param hasForm whether it has another form of a word.
 * @returns the result, with all passages in the order of the record.
 */
export function readResult(
  id: string,
  fragment: PagefindFragment,
  queryWords: readonly string[],
  hasForm: (word: string) => boolean,
): SearchResult {
  const { url, filters, meta, anchors, weighted_locations } = fragment;
  const all = wordsOf(fragment);
  const locations = weighted_locations.map(({ location }) => location);
  const starts = anchors.toSorted((a, b) => a.location - b.location);
  const passages = starts.map(({ id: target, title = '', location }, index): ResultPassage => {
    const end = starts[index + 1]?.location ?? Infinity;
    return {
      target: readPassageId(target),
      text: title,
      isMatched: locations.some((at) => at >= location && at < end),
    };
  });
  const met = [...new Set(locations.map((location) => all[location] ?? ''))];
  const found = met.map((text) => wordsIn(text, queryWords));
  const words = queryWords.filter((word) => found.some((own) => own.includes(word)));
  const gone = filters['changeIn']?.findLast((value) => value.endsWith('/unlisted'));
  return {
    id,
    kind: kinds.find((one) => one === filters['kind']?.[0]) ?? 'item',
    url,
    title: meta['title'] ?? '',
    names: meta['names']?.split(nameSeparator) ?? [],
    area: filters['area']?.[0],
    status: filters['status']?.[0],
    gone: filters['change']?.[0] === 'unlisted' ? gone?.split('/')[0] : undefined,
    cycles: filters['cycle'] ?? [],
    passages,
    words,
    forms: met.filter((text, at) => text !== '' && found[at]!.length === 0).map(squash),
    lacking: queryWords.filter((word) => !words.includes(word) && !hasForm(word)).length,
  };
}

/** In languages without spaces, Pagefind separates words by another character. */
function wordsOf({ raw_content, content }: PagefindFragment): string[] {
  const text = raw_content ?? content;
  return text.split(text.includes('\u200b') ? '\u200b' : /\s+/);
}
