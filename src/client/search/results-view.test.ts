import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { sampleFilterValues } from './filter-values.fixture.ts';
import type { SearchIndex } from './pagefind.ts';
import { resultsView } from './results-view.ts';
import { noFilters, type SearchState } from './search-state.ts';

// jsdom paints nothing, and has no keys to answer.
vi.mock('../painted.ts', () => ({ painted: () => Promise.resolve() }));
vi.mock('../pause.ts', () => ({ pause: () => Promise.resolve() }));
beforeAll(() => void vi.stubGlobal('document', new JSDOM().window.document));
afterAll(() => vi.unstubAllGlobals());

const bare: SearchState = { query: '', filters: noFilters };
const seals: SearchState = { query: 'seals', filters: noFilters };

/** A view of an index that is still loading. */
function loadingView() {
  const { promise: index, resolve, reject } = Promise.withResolvers<SearchIndex>();
  const [status, results] = [document.createElement('p'), document.createElement('div')];
  const field = document.createElement('input');
  document.body.replaceChildren(field, status, results);
  const onShown = vi.fn();
  const show = resultsView({
    index,
    filterValues: Promise.resolve(sampleFilterValues),
    field,
    status,
    results,
    onShown,
  });
  return { show, resolve, reject, field, status, results, onShown };
}
/** An index of nothing. */
const empty = {
  search: () => Promise.resolve({ results: [] }),
  searchExact: () => Promise.resolve([]),
  records: () => Promise.resolve({ kindOf: new Map(), isPast: new Set() }),
  loadWords: () => Promise.resolve([]),
} as unknown as SearchIndex;

test('a search says that it is under way until its results are there: at once, or after a while beside others', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { show, resolve, status, results, onShown } = loadingView();
  void show({ ...seals });
  vi.advanceTimersByTime(0);
  expect(status.textContent).toBe('Searching …');
  status.textContent = '';
  results.append('earlier results', document.createElement('p'));
  const shown = show(seals);
  vi.advanceTimersByTime(399);
  expect([status.textContent, results.getAttribute('aria-busy')]).toEqual(['', 'true']);
  vi.advanceTimersByTime(1);
  expect(status.textContent).toBe('Searching …');
  resolve(empty);
  await shown;
  expect(status.textContent).toBe('No results for seals');
  expect(results.textContent).toMatch(/^“seals” is in no report\./);
  expect(results.hasAttribute('aria-busy')).toBe(false);
  expect(onShown).toHaveBeenCalledExactlyOnceWith(seals, expect.objectContaining({ query: 'seals', total: 0 }));
});

test('results of an earlier search are not shown', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { show, resolve, status, results, onShown } = loadingView();
  const earlier = show(seals);
  await show(bare, [{ filter: 'area', value: 'garage' }]);
  vi.advanceTimersByTime(400);
  resolve(empty);
  await earlier;
  expect(status.textContent).toBe('');
  expect(results.textContent).toBe('There is no area “garage”, so that filter was ignored.');
  expect(onShown).toHaveBeenCalledExactlyOnceWith(bare, undefined);
});

test('while results change, the focus stays in the field, and goes there from a result if there is no new one', async () => {
  const { show, resolve, field, results } = loadingView();
  resolve(empty);
  field.focus();
  results.innerHTML = '<h3><a href="#old">Old</a></h3>';
  await show(seals);
  expect(document.activeElement).toBe(field);
  results.innerHTML = '<h3><a href="#old">Old</a></h3>';
  results.querySelector('a')!.focus();
  await show(seals);
  expect(document.activeElement).toBe(field);
});

test('a search that fails says so, with a link to try again', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const { show, reject, status, results, onShown } = loadingView();
  reject(new Error('offline'));
  await show(seals);
  expect(status.textContent).toBe('The search could not be loaded.');
  expect(results.textContent).toMatch(/Try again$/);
  expect(results.hasAttribute('aria-busy')).toBe(false);
  expect(onShown).toHaveBeenCalledExactlyOnceWith(seals, undefined);
});

test('what cannot be loaded is no error before a search', async () => {
  const { reject, status } = loadingView();
  reject(new Error('offline'));
  // Vitest fails if nothing handles the rejection by then.
  await new Promise((resolve) => setTimeout(resolve));
  expect(status.textContent).toBe('');
});
