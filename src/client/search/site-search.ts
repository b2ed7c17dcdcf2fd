import type { WordsFile } from '../../search/word-list.ts';
import { countFilters, type FilterCounts } from './filter-counts.ts';
import type { SearchSite } from './find.ts';
import { loadPagefind } from './pagefind.ts';
import { runQuery, type SearchResponse } from './query.ts';
import type { Filters, FilterValues, SearchState } from './search-state.ts';

/** The search of this site: loaded when it is first needed, and again if that, or a part of it later, failed. */
export class SiteSearch {
  readonly #base: string;
  readonly #getFilterValues: () => Promise<FilterValues>;
  #attempt = 0;
  #hasFailed = false;
  #site: Promise<SearchSite> | undefined;
  #filterValues: Promise<FilterValues> | undefined;

  /**
   * @param base path of the site, with a slash at both ends.
   * @param getFilterValues returns the values of the filters; called again if it failed.
   */
  constructor(base: string, getFilterValues: () => Promise<FilterValues>) {
    this.#base = base;
    this.#getFilterValues = getFilterValues;
  }

  /** Begins to load what the first search needs. */
  prepare(): void {
    this.#load().catch(() => {});
  }

  /** The values of the filters. */
  filterValues(): Promise<FilterValues> {
    this.#filterValues ??= this.#getFilterValues().catch((error: unknown) => {
      this.#filterValues = undefined;
      throw error;
    });
    return this.#filterValues;
  }

  /** Searches. Throws if the index, or a part of it, cannot be loaded; the next search tries again. */
  async run(state: SearchState): Promise<SearchResponse> {
    const site = await this.#load();
    return runQuery(site, state).catch(this.#fail);
  }

  /** Counts the results for each value of each filter. */
  async count(words: readonly string[], filters: Filters): Promise<FilterCounts> {
    const { index, filterValues } = await this.#load();
    return countFilters(index, words, filters, filterValues);
  }

  /** Pagefind does not load a failed file again: once one failed, a new index is needed. */
  #load(): Promise<SearchSite> {
    if (this.#site && !this.#hasFailed) return this.#site;
    this.#hasFailed = false;
    let file: Promise<WordsFile> | undefined;
    const words = () => (file ??= loadJson<WordsFile>(`${this.#base}search/words.json`));
    const loading = Promise.all([loadPagefind(this.#base, this.#attempt++), this.filterValues()]);
    this.#site = loading.then(([index, filterValues]) => ({ index, filterValues, words })).catch(this.#fail);
    return this.#site;
  }

  #fail = (error: unknown): never => {
    this.#hasFailed = true;
    throw error;
  };
}

/** Loads a JSON file of this site. Throws if it cannot be loaded. */
export async function loadJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return response.json() as Promise<T>;
}
