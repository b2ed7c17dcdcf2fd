import type { SearchSite } from './find.ts';
import { runQuery, type SearchResponse } from './query.ts';
import type { WordsFile } from '../../search/word-list.ts';
import { countFilters, type FilterCounts } from './filter-counts.ts';
import { loadPagefind } from './pagefind.ts';
import type { FilterValues, SearchState } from './search-state.ts';
import { watchLoading } from './watch-loading.ts';

/** The search of this site: loaded when it is first needed, and again if that failed. */
export class SiteSearch {
  readonly #base: string;
  readonly #getKnown: () => Promise<FilterValues>;
  readonly #failures: () => readonly Error[];
  /** How many requests had failed before the current index was loaded. */
  #before = 0;
  #attempt = 0;
  #site: Promise<SearchSite> | undefined;
  #known: Promise<FilterValues> | undefined;

  /**
   * @param base path of the site, with a slash at both ends.
   * @param getKnown returns the values of the filters; called again if it failed.
   */
  constructor(base: string, getKnown: () => Promise<FilterValues>) {
    this.#base = base;
    this.#getKnown = getKnown;
    this.#failures = watchLoading(`${base}pagefind/`);
  }

  /** Begins to load what the first search needs. */
  prepare(): void {
    this.#load().catch(() => {});
  }

  /** The values of the filters. */
  known(): Promise<FilterValues> {
    this.#known ??= this.#getKnown().catch((error: unknown) => {
      this.#known = undefined;
      throw error;
    });
    return this.#known;
  }

  /**
   * Searches.
   * @param state query and filters.
   * @returns the response.
   * @throws Error if the index, or a part of it, cannot be loaded; the next search tries again.
   */
  async run(state: SearchState): Promise<SearchResponse> {
    // Pagefind does not load a failed file again. If one failed since the last search, as more results were loaded, a new
    // index is needed.
    if (this.#site && this.#failures().length > this.#before) this.#forget(this.#site);
    const loading = this.#load();
    const before = this.#before;
    const site = await loading;
    try {
      const response = await runQuery(site, state);
      const failure = this.#failures()[before];
      if (failure) throw failure;
      return response;
    } catch (error) {
      this.#forget(loading);
      throw error;
    }
  }

  /** Counts the results for each value of each filter. */
  async count({ words, searched }: SearchResponse): Promise<FilterCounts> {
    const { index, known } = await this.#load();
    return countFilters(index, words, searched.filters, known);
  }

  #load(): Promise<SearchSite> {
    if (this.#site) return this.#site;
    this.#before = this.#failures().length;
    const loading = Promise.all([loadPagefind(this.#base, this.#attempt), this.known()]).then(([index, known]) => {
      let file: Promise<WordsFile> | undefined;
      const words = () => (file ??= loadJson<WordsFile>(`${this.#base}search/words.json`));
      return { index, known, words };
    });
    this.#site = loading;
    loading.catch(() => this.#forget(loading));
    return loading;
  }

  #forget(failed: Promise<SearchSite>): void {
    if (this.#site !== failed) return;
    this.#site = undefined;
    this.#attempt += 1;
  }
}

/**
 * Loads a file of this site.
 * @param address of a JSON file.
 * @returns its content.
 * @throws Error if it cannot be loaded.
 */
export async function loadJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return response.json() as Promise<T>;
}
