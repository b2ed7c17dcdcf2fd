import type { Appearance, Change, ChangeWord, History, Thread } from '../history/history.ts';
import type { Content, ItemNote } from '../report/content.ts';

/** The words in which the pages say what happened, so that feeds and data files say it in the same ones. */
export interface ChangeWords {
  change: Readonly<Record<ChangeWord, string>>;
  /** Marks and, after a gap, the report that listed it last: what stands beside the word; often empty. */
  notes(change: Change): string;
}

/** Where things are on the site: paths from the root of the host, base path included. */
export interface Addresses {
  /** Such as `https://example.org`; undefined where nobody knows yet where the site will be. */
  origin: string | undefined;
  /** The path of a page, given from the root of the site. */
  page(path: string): string;
  /** The permanent path of a line. */
  line(appearance: Appearance): string;
  /** The path of the page that tells the history of a thread. */
  thread(thread: Thread): string;
}

/** What everything for machines is made from: the typed values of the site, and how its pages name and address them. */
export interface Publication {
  content: Content;
  history: History;
  noteById: ReadonlyMap<string, ItemNote>;
  linesByTopic: ReadonlyMap<string, readonly Appearance[]>;
  at: Addresses;
  words: ChangeWords;
  /** The item that a thread belongs to: itself, or the one above its latest line. */
  itemOf(thread: Thread): Thread;
}

/**
 * The fullest address that can be given for a path.
 * @param path from the root of the host.
 * @param at addresses of the site.
 * @returns a full address where the site's is known, else the path.
 */
export function addressOf(path: string, { origin }: Addresses): string {
  if (origin === undefined) return path;
  // Of such a path, reading it as an address changes nothing.
  return /^\/(?!\/)[\w/#~-]*$/.test(path) ? origin + path : new URL(path, origin).href;
}

/**
 * A change in words.
 * @param change of one thread in one report or cycle; undefined where there is none.
 * @param words of the pages.
 * @param isUnaccounted whether the plan of the cycle has the work, and its status does not.
 * @returns such as `Carried, reworded` or `New, unaccounted`; empty where there is nothing to say.
 */
export function changeText(change: Change | undefined, words: ChangeWords, isUnaccounted = false): string {
  const said = [
    change ? words.change[change.word] : '',
    change ? words.notes(change) : '',
    isUnaccounted ? 'unaccounted' : '',
  ];
  const text = said.filter((part) => part !== '').join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
