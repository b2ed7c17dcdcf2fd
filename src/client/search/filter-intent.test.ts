import { describe, expect, test } from 'vitest';
import { filterIntent, isOnlyFilters } from './filter-intent.ts';
import { sampleFilterValues } from './filter-values.fixture.ts';
import { noFilters } from './search-state.ts';

describe('filterIntent', () => {
  test.each([
    ['provenance F23B', 'provenance', { cycle: ['f23b'] }],
    ['f23a f23b provenance', 'provenance', { cycle: ['f23b', 'f23a'] }],
    ['planned pre-ops', '', { area: ['pre-ops'], status: ['planned'] }],
    ['middleware metrics', 'metrics', { area: ['middleware'] }],
    ['security in progress', 'security', { status: ['in-progress'] }],
    ['items planned in F23B', '', { kind: ['item'], cycle: ['f23b'], status: ['planned'] }],
    ['all items', '', { kind: ['item'] }],
    ['ongoing pre-ops', '', { area: ['pre-ops'], status: ['in-progress'] }],
    ['what is new in F23B', '', { cycle: ['f23b'], change: ['new'] }],
    ['carried over in pre-ops', '', { area: ['pre-ops'], change: ['carried'] }],
    ['no longer listed', '', { change: ['unlisted'] }],
    ['changes F23A', '', { cycle: ['f23a'], change: ['new', 'closed', 'unlisted'] }],
    ['what changed', '', { cycle: ['f23b'], change: ['new', 'closed', 'unlisted'] }],
    ['DM-36602 planned', 'dm36602', { status: ['planned'] }],
  ])('reads "%s" as the words "%s" and the filters %j', (query, words, filters) => {
    const result = filterIntent(query, noFilters, sampleFilterValues);
    expect(result).toEqual({ query: words, filters: { ...noFilters, ...filters } });
  });

  test.each(['provenance item', '“planned” F23B'])('finds no filter in "%s"', (query) => {
    expect(filterIntent(query, noFilters, sampleFilterValues)).toBeUndefined();
  });

  test('does not change a filter that is already chosen', () => {
    expect(filterIntent('provenance f23b', { ...noFilters, cycle: ['f23a'] }, sampleFilterValues)).toBeUndefined();
  });
});

test.each([
  ['planned', true],
  ['items', true],
  ['new', true],
  ['pre-ops f23b', true],
  ['f23b', false],
  ['middleware', false],
  ['planned security', false],
])('isOnlyFilters for "%s" is %s', (query, expected) => {
  expect(isOnlyFilters(filterIntent(query, noFilters, sampleFilterValues)!)).toBe(expected);
});
