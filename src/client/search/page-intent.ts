import { fold, queryWords } from '../../search/tokenizer.ts';

/** A page about the site itself. The index has only what the reports say. */
export interface SitePage {
  /** Path from the root of the site. */
  path: string;
  title: string;
}

/** The pages, with the words that ask for them. */
const pages: readonly (SitePage & { words: readonly string[] })[] = [
  { path: '/matrix/', title: 'Matrix', words: ['matrix'] },
  { path: '/guide/start/', title: 'Your first site in ten minutes', words: ['tutorial'] },
  { path: '/guide/read/', title: 'How to read the site', words: ['guide', 'help', 'legend', 'symbols'] },
  { path: '/guide/write/', title: 'How to write a report', words: ['write', 'writing'] },
  {
    path: '/guide/data/',
    title: 'How to use the data',
    words: ['api', 'csv', 'download', 'export', 'feed', 'feeds', 'json', 'rss'],
  },
];

/** Words that can be beside those of a page. */
const companions = ['data', 'guide', 'new', 'read', 'report', 'reports', 'site', 'status'];

/** The page about the site that a query asks for and nothing else: "matrix", "how to write a report". */
export function pageIntent(query: string): SitePage | undefined {
  const typed = queryWords(query).map(fold);
  const page = pages.findLast(({ words }) => typed.some((word) => words.includes(word)));
  const isAll = page && typed.every((word) => page.words.includes(word) || companions.includes(word));
  return isAll ? { path: page.path, title: page.title } : undefined;
}
