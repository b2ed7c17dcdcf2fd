import type { Publication } from './publication.ts';
import type { Archive } from '../history/archive.ts';
import { itemOf } from '../history/item-of.ts';
import { lineAddress, threadAddress } from '../components/permalink.ts';
import { pathBelow } from '../urls/site-path.ts';
import { pageWords } from '../components/words.ts';

/**
 * Gathers what everything for machines is made from, with the words and addresses of the pages.
 * @param archive of the site.
 * @param origin such as `https://example.org`; undefined where nobody knows yet where the site will be.
 * @param base path under which it is served, with a slash at both ends.
 * @returns the typed values of the site, and how its pages name and address them.
 */
export function publicationOf(
  { content, history, noteById, linesByTopic }: Archive,
  origin: string | undefined,
  base: string,
): Publication {
  const page = (path: string) => pathBelow(base, path);
  return {
    content,
    history,
    noteById,
    linesByTopic,
    at: {
      origin,
      page,
      line: (appearance) => page(lineAddress(appearance)),
      thread: (thread) => page(threadAddress(thread)),
    },
    words: pageWords,
    itemOf,
  };
}
