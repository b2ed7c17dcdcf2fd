/**
 * The parts of Pagefind's JavaScript API that are used here (https://pagefind.app/docs/api/). Its Component UI 1.6
 * weighs 48 KB compressed (script 41, styles 7) beside the API, which it needs as well; all that is built on the API
 * here, dialog, page, filters, corrections and marks, weighs 14 (12 and 2). It neither folds the lines of an item into
 * one answer nor takes typing errors, and its `pagefind-highlight.js` would be another 10.
 */

/** The index, loaded. */
export interface PagefindIndex {
  options(options: { noWorker?: boolean; excerptLength?: number; ranking?: Record<string, unknown> }): Promise<void>;
  search(query: string | null, options?: SearchOptions): Promise<PagefindResults>;
  filters(): Promise<Record<string, Record<string, number>>>;
}

/** Which records are searched, and in what order they come. */
export interface SearchOptions {
  filters?: Record<string, { any: readonly string[] }>;
  sort?: Record<string, 'asc' | 'desc'>;
}

/** What a query has met. */
export interface PagefindResults {
  results: PagefindResult[];
  /** How many of the results have each value of each filter that has been loaded. */
  filters: Record<string, Record<string, number>>;
}

/** One record that it has met, of which nothing is loaded yet. */
export interface PagefindResult {
  id: string;
  score: number;
  /** Loads the record. */
  data(): Promise<PagefindFragment>;
}

/** A record as it comes back from the index. */
export interface PagefindFragment {
  url: string;
  /** The indexed words, separated by single spaces. */
  raw_content?: string;
  content: string;
  filters: Record<string, string[]>;
  meta: Record<string, string>;
  anchors: { id: string; title?: string; location: number }[];
  weighted_locations: { location: number; weight: number; balanced_score: number }[];
}

/**
 * Loads the index. Nothing of it is loaded before.
 * @param base path of the site, with a slash at both ends.
 * @param attempt counts from 0.
 * @returns the index, ready to be asked.
 * @throws Error where it cannot be loaded.
 */
export async function loadPagefind(base: string, attempt: number): Promise<PagefindIndex> {
  const pagefind = (await import(/* @vite-ignore */ indexAddress(base, attempt))) as PagefindIndex;
  // A worker would be one more script to fetch and start before the first answer; a search takes a few milliseconds.
  await pagefind.options({ noWorker: true, excerptLength: 1, ranking: { metaWeights: { title: 5, names: 3 } } });
  await ready(pagefind);
  return pagefind;
}

/** Pagefind looks only every 50 ms whether it is ready. Asked for nothing again and again, it says so sooner. */
async function ready(pagefind: PagefindIndex): Promise<void> {
  let waiting = true;
  const said = () => {
    waiting = false;
  };
  while (waiting) {
    pagefind.search('').then(said, said);
    await new Promise((resolve) => setTimeout(resolve, 6));
  }
  await pagefind.search('');
}

/** A module that failed stays so under its address, so each further attempt needs another one. */
function indexAddress(base: string, attempt: number): string {
  return `${base}pagefind/pagefind.js${attempt === 0 ? '' : `?attempt=${attempt}`}`;
}
