import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Listing } from '../../search/record.ts';
import { sampleFilterValues } from './filter-values.fixture.ts';
import { resultView } from './result-view.ts';
import type { ResultPassage, SearchResult } from './search-result.ts';
import { noFilters, type Filters } from './search-state.ts';

beforeAll(() => void vi.stubGlobal('document', new JSDOM().window.document));
afterAll(() => vi.unstubAllGlobals());

const line = (text: string, isMatched: boolean, ...listings: Listing[]): ResultPassage => ({
  target: { line: `middleware/${text.toLowerCase().replaceAll(' ', '-')}`, listings },
  text,
  isMatched,
});
const inStatus = (cycle: string, status: string): Listing => ({ cycle, status, prefix: '' });
const item: SearchResult = {
  kind: 'item',
  url: '/areas/middleware/seals/',
  title: 'Replace the seals',
  names: ['Buy seals'],
  area: 'middleware',
  unlistedSince: undefined,
  passages: [
    line('Replace the seals', true, inStatus('f23b', 'planned'), inStatus('f23a', 'planned')),
    line('Rubber', true, inStatus('f23b', 'planned')),
    line('Glue', false, inStatus('f23a', 'in-progress')),
  ],
  matched: ['seals', 'Rubbers'],
};
const topic: SearchResult = {
  ...item,
  kind: 'topic',
  url: '/topics/seal/',
  title: 'Seal',
  names: ['Gasket'],
  passages: [{ target: { anchor: '' }, text: 'Keeps heat in.', isMatched: false }],
  matched: [],
};

const shown = (result: SearchResult, filters: Partial<Filters> = {}) => {
  const state = { query: 'seals rubber', filters: { ...noFilters, ...filters } };
  return resultView(result, { filterValues: sampleFilterValues, state, words: ['seals', 'rubber'], synonyms: [] });
};
const texts = (view: Element, selector: string) =>
  [...view.querySelectorAll(selector)].map(({ textContent }) => textContent);

test('an item has the reports with its present wording, each status once, and its area', () => {
  expect(shown(item).querySelector('.meta')!.textContent).toBe(
    'Planned F23B: Replace the seals, F23A Planned: Replace the sealsInvestigation and Coding — Middleware',
  );
  expect(shown({ ...item, unlistedSince: 'f23b' }).querySelector('.meta')!.textContent).toMatch(
    /^No longer listed in F23B/,
  );
});

test('an item that was dropped says why', () => {
  const dropped = line('Replace the seals', true, { ...inStatus('f23b', 'dropped'), reason: 'No rubber' });
  const view = shown({ ...item, passages: [dropped] });
  expect(view.querySelector('.meta')!.textContent).toMatch(/^dropped F23B: Replace the seals: No rubber/);
  expect(texts(view, 'mark')).toEqual(['seals', 'rubber']);
});

test('the link of a result marks its words and the other forms that were found', () => {
  const [link] = shown(item).querySelectorAll('h3 a');
  expect(link!.getAttribute('href')).toBe('/areas/middleware/seals/?mark=seals+rubber');
  expect(texts(shown(item), 'mark')).toEqual(['seals', 'Rubber']);
  const other = shown({ ...item, title: 'Sealing', matched: ['Sealing'] });
  expect(texts(other, 'h3 mark')).toEqual(['Sealing']);
});

test('only the lines that match are shown, and all that pass filters for a cycle or a status', () => {
  expect(texts(shown(item), '.subs > li > a')).toEqual(['Rubber']);
  expect(texts(shown(item, { cycle: ['f23a'] }), '.subs > li > a')).toEqual(['Glue']);
  expect(texts(shown(item, { status: ['in-progress'] }), '.subs > li > a')).toEqual(['Glue']);
});

test('after four lines, a link says how many more there are', () => {
  const many = ['A', 'B', 'C', 'D', 'E'].map((name) => line(`Rubber ${name}`, true, inStatus('f23b', 'planned')));
  const view = shown({ ...item, passages: many });
  expect(texts(view, '.subs > li')).toHaveLength(4);
  expect(view.lastElementChild!.textContent).toBe('1 more line of Replace the seals');
  expect(shown({ ...item, passages: many.slice(1) }).lastElementChild!.className).toBe('subs');
});

test('after six reports, a link leads to the next one', () => {
  const listings = ['7', '6', '5', '4', '3', '2', '1'].map((cycle) => inStatus(cycle, 'planned'));
  const view = shown({ ...item, passages: [line('Replace the seals', true, ...listings)] });
  const links = [...view.querySelectorAll('.meta a')];
  expect(links).toHaveLength(7);
  expect(links.at(-1)!.getAttribute('href')).toMatch(/^\/cycles\/1\//);
  expect(links.at(-1)!.textContent).toBe('and 1 earlier: Replace the seals');
});

test('a topic has its other names and its description, a cycle only a description that matches', () => {
  expect(texts(shown(topic), '.meta')).toEqual(['Gasket']);
  expect(texts(shown({ ...topic, names: [] }), '.meta')).toEqual([]);
  expect(texts(shown(topic), '.excerpt')).toEqual(['Keeps heat in.']);
  expect(texts(shown({ ...topic, kind: 'cycle' }), '.excerpt')).toEqual([]);
});
