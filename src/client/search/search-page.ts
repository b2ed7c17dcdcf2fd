/** The search page: from its form and URL to results. */
import { ResultsView } from './results-view.ts';
import type { SearchResponse } from './query.ts';
import { FilterFields } from './filter-fields.ts';
import { SiteSearch } from './site-search.ts';
import { hasCriteria, noFilters, readState, writeState, type SearchState } from './search-state.ts';

/** Takes over the search page: the element that holds the results, and the form. */
export async function startSearch(page: HTMLElement, form: HTMLFormElement): Promise<void> {
  const field = form.elements.namedItem('q') as HTMLInputElement;
  const base = page.getAttribute('base') ?? '/';
  const fields = new FilterFields(form);
  const known = fields.known();
  const search = new SiteSearch(base, async () => known);
  /** Whether the filters have other numbers than those that the page came with. */
  let hasCounts = false;
  /** What was searched for last. */
  let latest: SearchState | undefined;
  const view = new ResultsView({
    search,
    base,
    status: page.querySelector<HTMLElement>('[role=status]')!,
    results: page.querySelector<HTMLElement>('.answers')!,
    elsewhere: () => 'the list of all items below',
    onShown: (state, response) => {
      // If nothing was searched for, or nothing found, the list of all items is shown.
      document.documentElement.toggleAttribute('data-query', (response?.total ?? 0) > 0);
      if (response ?? (hasCounts && !hasCriteria(state))) count(state, response).catch(() => fields.count());
    },
  });
  const title = document.title;
  /** Whether the current URL is worth a history entry of its own: then typing adds a new one. The bare page is not. */
  let settled = location.search !== '';
  /** The URL that is still to be written. */
  let pending: { query: string; how: 'push' | 'replace' } | undefined;

  field.addEventListener('input', () => go(current(), settled ? 'push' : 'replace', false));
  fields.onChange(() => go(current(), 'push', true));
  page.addEventListener('submitted', () => go(current(), 'push', true));
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    fields.choose(noFilters);
    go(current(), 'push', true);
  });
  addEventListener('popstate', () => void fromUrl());
  search.prepare();
  // What was typed while this was loading is not lost.
  if (location.search === '' && hasCriteria(current())) go(current(), 'replace', false);
  else await fromUrl();

  function current(): SearchState {
    return { query: field.value.trim(), filters: fields.chosen() };
  }

  function go(state: SearchState, how: 'push' | 'replace', settle: boolean): void {
    const query = writeState(state);
    pending = query === location.search ? undefined : { query, how: pending?.how === 'push' ? 'push' : how };
    settled = settle;
    latest = state;
    const shown = view.show(state);
    // Changing the URL takes a browser many milliseconds: while a reader types, results come first.
    if (settle) writeUrl();
    else void shown.then(writeUrl);
    fields.summarise();
  }

  function writeUrl(): void {
    if (!pending) return;
    const { query, how } = pending;
    pending = undefined;
    history[how === 'push' ? 'pushState' : 'replaceState'](null, '', location.pathname + query);
    if (latest) setTitle(latest);
  }

  /** Gives tabs and history entries a title of their own. An entry keeps the title that it is left with. */
  function setTitle({ query }: SearchState): void {
    document.title = query === '' ? title : `${query} · ${title}`;
  }

  async function fromUrl(): Promise<void> {
    pending = undefined;
    const { state, unknown } = readState(new URLSearchParams(location.search), known);
    field.value = state.query;
    fields.choose(state.filters);
    settled = hasCriteria(state) || unknown.length > 0;
    latest = state;
    setTitle(state);
    await view.show(state, unknown, true);
  }

  async function count(state: SearchState, response?: SearchResponse): Promise<void> {
    hasCounts = true;
    // A reader who is still typing needs results first.
    await new Promise((resolve) => setTimeout(resolve, 150));
    if (latest !== state) return;
    const { words, searched } = response ?? { words: [], searched: state };
    const counts = response?.partly ? undefined : await search.count(words, searched.filters);
    if (latest === state) fields.count(counts);
  }
}
