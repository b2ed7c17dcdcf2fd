/** A record of the index, read back for one query. */
import type { PagefindFragment } from './pagefind.ts';
import { wordsIn } from './mark.ts';
import { readPassageId, type Place } from '../../search/passage-id.ts';
import { nameSeparator } from '../../search/record-html.ts';
import { kinds, type Kind } from '../../search/record.ts';
import { squash } from '../../search/tokenizer.ts';

/** A record that a query met. */
export interface SearchResult {
  /** Names it in the index. */
  id: string;
  kind: Kind;
  /** Address of its page. */
  url: string;
  title: string;
  names: string[];
  area: string | undefined;
  status: string | undefined;
  /** The cycle in which an item was found to be no longer listed. */
  gone: string | undefined;
  cycles: string[];
  passages: ResultPassage[];
  /** Which words of the query stand in it, or begin a word in it. */
  words: readonly string[];
  /** What was met besides, as the index knows more forms of a word than its beginning. */
  forms: readonly string[];
  /** How many words of the query it has in no form: the index also gives what has only the beginning of a word. */
  lacking: number;
}

/** A passage of it. */
export interface ResultPassage {
  place: Place;
  text: string;
  /** Whether the query met it, or what it is found by without showing it. */
  isMatched: boolean;
}

/**
 * Reads what the index gives for a record.
 * @param id of the result.
 * @param fragment as loaded.
 * @param asked the words of the query.
 * @param isForm whether a word that does not stand in it is there in another form.
 * @returns the result; its passages in the order of the record, those the query did not meet too.
 */
export function readResult(
  id: string,
  fragment: PagefindFragment,
  asked: readonly string[],
  isForm: (word: string) => boolean,
): SearchResult {
  const { url, filters, meta, anchors, weighted_locations } = fragment;
  const all = wordsOf(fragment);
  const locations = weighted_locations.map(({ location }) => location);
  const starts = anchors.toSorted((a, b) => a.location - b.location);
  const passages = starts.map(({ id: place, title = '', location }, index): ResultPassage => {
    const end = starts[index + 1]?.location ?? Infinity;
    return { place: readPassageId(place), text: title, isMatched: locations.some((at) => at >= location && at < end) };
  });
  const met = [...new Set(locations.map((location) => all[location] ?? ''))];
  const found = met.map((text) => wordsIn(text, asked));
  const words = asked.filter((word) => found.some((own) => own.includes(word)));
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
    lacking: asked.filter((word) => !words.includes(word) && !isForm(word)).length,
  };
}

/** Scripts without spaces have others between their words. */
function wordsOf({ raw_content, content }: PagefindFragment): string[] {
  const text = raw_content ?? content;
  return text.split(text.includes('\u200b') ? '\u200b' : /\s+/);
}
