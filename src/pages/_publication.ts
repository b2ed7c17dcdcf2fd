/** What the endpoints for machines are made from, with the words and addresses of the pages. */
import { linePath, threadPath } from '../components/permalink.ts';
import { sitePath } from '../components/site-path.ts';
import { changeNotes, changeWord } from '../components/words.ts';
import type { Publication } from '../data/publication.ts';
import { itemOf } from '../history/item-of.ts';
import { getArchive } from '../loaders/archive.ts';
import { siteOrigin } from '../loaders/site-origin.ts';

/**
 * Gathers what is published.
 * @returns the typed values of the site, and how its pages name and address them.
 */
export async function getPublication(): Promise<Publication> {
  const { content, history, noteById, linesByTopic } = await getArchive();
  return {
    content,
    history,
    noteById,
    linesByTopic,
    at: { origin: siteOrigin()?.origin, page: sitePath, line: linePath, thread: threadPath },
    words: { change: changeWord, notes: changeNotes },
    itemOf,
  };
}
