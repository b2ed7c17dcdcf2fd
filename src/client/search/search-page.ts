import type { FilterName } from '../../search/filters.ts';
import { fillForm, formQuery } from '../form-url.ts';
import { t } from './dom.ts';
import { countFilters, type FilterCounts } from './filter-counts.ts';
import { loadIndex } from './pagefind.ts';
import type { SearchResponse } from './query.ts';
import { resultKeys } from './result-keys.ts';
import { resultsView } from './results-view.ts';
import { byFilter, hasCriteria, readState, writeState, type SearchState } from './search-state.ts';

/**
 * Makes the search page work.
 * @param page holds the results.
 * @param form holds the field; the checkboxes of the filters belong to it.
 * @returns `choose`, which searches for what a reader has chosen: it takes the fields as they were at that moment, maybe
 * before this was loaded, and whether the reader is done or still typing. `press` handles a key in the form.
 */
export function startSearchPage(page: HTMLElement, form: HTMLFormElement) {
  const field = form.elements.namedItem('q') as HTMLInputElement;
  const boxes = [...form.elements].filter(
    (one): one is HTMLInputElement => one instanceof HTMLInputElement && one.type === 'checkbox',
  );
  const filterValues = byFilter((name) => {
    const ofFilter = boxes.filter((box) => box.name === name);
    return new Map(ofFilter.map((box) => [box.value, box.dataset['label'] ?? box.value]));
  });
  const summary = document.querySelector('.filters summary')!;
  const index = loadIndex();
  const results = page.querySelector<HTMLElement>('.answers')!;
  const keys = resultKeys({
    field,
    results,
    scope: results,
    stops: 'h3 a, .subs > li > a, .excerpt a, .note a, button',
  });
  const show = resultsView({
    index,
    filterValues: Promise.resolve(filterValues),
    field,
    status: page.querySelector<HTMLElement>('[role=status]')!,
    results,
    onShown,
  });
  const { title } = document;
  let latest: SearchState | undefined;
  /** Whether the numbers beside the filters are no longer those of the built page. */
  let hasCounts = false;
  /** Whether the current URL deserves a history entry of its own, so that typing adds another. A bare page does not. */
  let isDone = location.search !== '';

  const choose = (fields: FormData, done: boolean): void => {
    // Enter opens the result that a reader has gone to.
    if (done && keys.press('Enter')) return;
    const query = writeState(readState(formQuery(fields), filterValues).state);
    if (query !== location.search) {
      history[done || isDone ? 'pushState' : 'replaceState'](null, '', location.pathname + query);
    }
    isDone = done;
    search(false);
  };

  /** Searches for what the URL says, and says it in the fields, on the summary of the folded filters and in the title. */
  function search(whole: boolean): void {
    const { state, unknown } = readState(new URLSearchParams(location.search), filterValues);
    latest = state;
    fillForm(form, new URLSearchParams(writeState(state)));
    const count = boxes.filter(({ checked }) => checked).length;
    summary.textContent = count === 0 ? t('find.filters') : t('find.chosen', { count });
    // The browser's history shows the title that an entry was left with.
    document.title = state.query ? `${state.query} · ${title}` : title;
    void show(state, unknown, whole);
  }

  function onShown(state: SearchState, response: SearchResponse | undefined): void {
    keys.onShown();
    // If nothing was searched for, or nothing found, the list of all items is shown.
    const root = document.documentElement;
    root.toggleAttribute('data-query', (response?.total ?? 0) > 0);
    root.toggleAttribute('data-shown', true);
    if (response ?? (hasCounts && !hasCriteria(state))) count(state, response).catch(() => showCounts());
  }

  async function count(state: SearchState, response?: SearchResponse): Promise<void> {
    hasCounts = true;
    // A reader who is still typing needs results first.
    await new Promise((resolve) => setTimeout(resolve, 150));
    if (latest !== state) return;
    const counts = await countFilters(await index, response, state.filters, filterValues);
    if (latest === state) showCounts(counts);
  }

  /** Shows how many results each value would give; without counts, shows none. */
  function showCounts(counts?: FilterCounts): void {
    for (const { name, value, labels } of boxes) {
      const number = counts ? String(counts[name as FilterName][value] ?? 0) : '';
      const [label] = labels!;
      label!.querySelector('.n')!.textContent = number;
      label!.toggleAttribute('data-none', number === '0');
    }
  }

  results.addEventListener('keydown', keys.onKey);
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    for (const box of boxes) box.checked = false;
    choose(new FormData(form), true);
  });
  addEventListener('popstate', () => {
    isDone = location.search !== '';
    search(true);
  });
  if (isDone) search(true);
  return { choose, press: keys.press };
}
