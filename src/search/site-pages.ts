import { fold, queryWords } from './words.ts';

/** A page about the site itself, which the index does not have: it holds what the reports say. */
export interface SitePage {
  /** Path from the root of the site. */
  path: string;
  title: string;
}

/** With the words that ask for it, of which a query has one at least, and those that can stand beside them. */
const pages: (SitePage & { asks: string[]; beside: string[] })[] = [
  { path: '/matrix/', title: 'Matrix', asks: ['matrix'], beside: ['status'] },
  {
    path: '/guide/read/',
    title: 'How to read the site',
    asks: ['guide', 'help', 'legend', 'symbols'],
    beside: ['read', 'site'],
  },
  {
    path: '/guide/write/',
    title: 'How to write a report',
    asks: ['write', 'writing'],
    beside: ['guide', 'new', 'report', 'reports'],
  },
  {
    path: '/guide/data/',
    title: 'How to use the data',
    asks: ['api', 'csv', 'download', 'export', 'feed', 'feeds', 'json', 'rss'],
    beside: ['data'],
  },
];

/**
 * The page about the site that a query asks for and nothing else: "matrix", "how to write a report".
 * @param query as typed.
 * @returns the page; undefined where anything else is asked for.
 */
export function asksForPage(query: string): SitePage | undefined {
  const words = queryWords(query).map(fold);
  const page = pages.find(
    ({ asks, beside }) =>
      words.some((word) => asks.includes(word)) && words.every((word) => asks.includes(word) || beside.includes(word)),
  );
  return page && { path: page.path, title: page.title };
}
