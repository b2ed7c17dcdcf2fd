import { painted } from '../painted.ts';
import { countFilters } from './filter-counts.ts';
import { FilterFields } from './filter-fields.ts';
import { loadSite, type SearchSite } from './pagefind.ts';
import type { SearchResponse } from './query.ts';
import { ResultsView } from './results-view.ts';
import { byFilter, hasCriteria, noFilters, readState, writeState, type SearchState } from './search-state.ts';

/** The search page: the element that holds the results, and the form. */
export class SearchPage {
  readonly #field: HTMLInputElement;
  readonly #filters: FilterFields;
  readonly #site: Promise<SearchSite>;
  readonly #view: ResultsView;
  readonly #title = document.title;
  /** What was searched for last. */
  #latest: SearchState | undefined;
  /** Whether the filters have other numbers than those that the page came with. */
  #hasCounts = false;
  /** Whether the current URL is worth a history entry of its own: then typing adds a new one. The bare page is not. */
  #isSettled = location.search !== '';

  constructor(page: HTMLElement, form: HTMLFormElement) {
    const base = page.getAttribute('base')!;
    this.#field = form.elements.namedItem('q') as HTMLInputElement;
    this.#filters = new FilterFields(form);
    this.#site = loadSite(base);
    this.#view = new ResultsView({
      base,
      site: this.#site,
      filterValues: Promise.resolve(this.#filters.values()),
      status: page.querySelector<HTMLElement>('[role=status]')!,
      results: page.querySelector<HTMLElement>('.answers')!,
      onShown: (state, response) => this.#showCounts(state, response),
    });
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      this.#filters.choose(noFilters);
      void this.choose(new FormData(form), true);
    });
    addEventListener('popstate', () => void this.#searchUrl());
    if (location.search !== '') void this.#searchUrl();
  }

  /**
   * Searches for what a reader has chosen.
   * @param fields of the form at that moment: it may have been before this was loaded.
   * @param isSettled unless the reader is still typing.
   */
  async choose(fields: FormData, isSettled: boolean): Promise<void> {
    const state: SearchState = {
      query: String(fields.get('q')).trim(),
      filters: byFilter((name) => fields.getAll(name).map(String)),
    };
    this.#fill(state);
    await painted();
    const query = writeState(state);
    if (query !== location.search) {
      history[isSettled || this.#isSettled ? 'pushState' : 'replaceState'](null, '', location.pathname + query);
    }
    this.#isSettled = isSettled;
    this.#setTitle(state);
    // By now another letter may have been typed.
    if (this.#latest === state) await this.#view.show(state);
  }

  /** Searches for what the URL says. */
  async #searchUrl(): Promise<void> {
    const { state, unknown } = readState(new URLSearchParams(location.search), this.#filters.values());
    this.#fill(state);
    this.#isSettled = hasCriteria(state) || unknown.length > 0;
    this.#setTitle(state);
    await this.#view.show(state, unknown, true);
  }

  /** Fills the fields. */
  #fill(state: SearchState): void {
    this.#latest = state;
    if (this.#field.value.trim() !== state.query) this.#field.value = state.query;
    this.#filters.choose(state.filters);
  }

  /** Gives tabs and history entries a title of their own. An entry keeps the title that it is left with. */
  #setTitle({ query }: SearchState): void {
    document.title = query ? `${query} · ${this.#title}` : this.#title;
  }

  #showCounts(state: SearchState, response: SearchResponse | undefined): void {
    // If nothing was searched for, or nothing found, the list of all items is shown.
    document.documentElement.toggleAttribute('data-query', (response?.total ?? 0) > 0);
    if (response ?? (this.#hasCounts && !hasCriteria(state))) {
      this.#count(state, response).catch(() => this.#filters.count());
    }
  }

  async #count(state: SearchState, response?: SearchResponse): Promise<void> {
    this.#hasCounts = true;
    // A reader who is still typing needs results first.
    await new Promise((resolve) => setTimeout(resolve, 150));
    if (this.#latest !== state) return;
    const { index } = await this.#site;
    const { words, isPartial } = response ?? { words: [], isPartial: false };
    const counts = isPartial ? undefined : await countFilters(index, words, state.filters, this.#filters.values());
    if (this.#latest === state) this.#filters.count(counts);
  }
}
