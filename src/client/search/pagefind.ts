/**
 * The parts of Pagefind's JavaScript API that are used here (https://pagefind.app/docs/api/). Its Component UI would add
 * 48 KB compressed, against 14 KB for what is built on the API here; it does not group the lines of an item into one
 * result, corrects no typing errors, and keeps no state in the URL.
 */

/** Pagefind with its index. */
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

/** What Pagefind has found. */
export interface PagefindResults {
  results: PagefindResult[];
  /** How many of the results have each value of the filters that are loaded. */
  filters: Record<string, Record<string, number>>;
}

/** A record that was found, not yet loaded. */
export interface PagefindResult {
  id: string;
  score: number;
  /** Loads the record. */
  data(): Promise<PagefindFragment>;
}

/** A record of the index. */
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
 * Loads Pagefind and its index.
 * @param base path of the site, with a slash at both ends.
 * @param attempt number, from 0.
 * @returns the index, ready to search.
 * @throws Error if it cannot be loaded.
 */
export async function loadPagefind(base: string, attempt: number): Promise<PagefindIndex> {
  const pagefind = (await import(/* @vite-ignore */ indexAddress(base, attempt))) as PagefindIndex;
  // A worker would be one more script to load before the first result; a search takes only a few milliseconds.
  await pagefind.options({ noWorker: true, excerptLength: 1, ranking: { metaWeights: { title: 5, names: 3 } } });
  await ready(pagefind);
  return pagefind;
}

/** Pagefind checks only every 50 ms whether it is ready. Empty searches make it check sooner. */
async function ready(pagefind: PagefindIndex): Promise<void> {
  let waiting = true;
  const done = () => {
    waiting = false;
  };
  while (waiting) {
    pagefind.search('').then(done, done);
    await new Promise((resolve) => setTimeout(resolve, 6));
  }
  await pagefind.search('');
}

/** A module that failed to load never loads again from the same URL. */
function indexAddress(base: string, attempt: number): string {
  return `${base}pagefind/pagefind.js${attempt === 0 ? '' : `?attempt=${attempt}`}`;
}
