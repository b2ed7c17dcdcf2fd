import { fold, queryWords } from '../../search/tokenizer.ts';

/** A page about the site itself, which the index does not have: it holds what the reports say. */
export interface SitePage {
  /** Path from the root of the site. */
  path: string;
  title: string;
}

/** Each with the words that ask for it. */
const pages: readonly (SitePage & { words: readonly string[] })[] = [
  { path: '/matrix/', title: 'Matrix', words: ['matrix'] },
  { path: '/guide/read/', title: 'How to read the site', words: ['guide', 'help', 'legend', 'symbols'] },
  { path: '/guide/write/', title: 'How to write a report', words: ['write', 'writing'] },
  {
    path: '/guide/data/',
    title: 'How to use the data',
    words: ['api', 'csv', 'download', 'export', 'feed', 'feeds', 'json', 'rss'],
  },
];

/** Words that can stand beside those of a page. */
const others = ['data', 'guide', 'new', 'read', 'report', 'reports', 'site', 'status'];

/**
 * The page about the site that a query asks for and nothing else: "matrix", "how to write a report".
 * @param query as typed.
 * @returns the page; undefined where anything else is asked for.
 */
export function pageIntent(query: string): SitePage | undefined {
  const asked = queryWords(query).map(fold);
  const page = pages.findLast(({ words }) => asked.some((word) => words.includes(word)));
  const isAll = page && asked.every((word) => page.words.includes(word) || others.includes(word));
  return isAll ? { path: page.path, title: page.title } : undefined;
}
