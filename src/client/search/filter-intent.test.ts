import { expect, test } from 'vitest';
import { filterIntent, isOnlyFilters } from './filter-intent.ts';
import { known } from './filter-values.fixture.ts';
import { noFilters } from './search-state.ts';

test.each([
  ['provenance F23B', 'provenance', { cycle: ['f23b'] }],
  ['f23a f23b provenance', 'provenance', { cycle: ['f23b', 'f23a'] }],
  ['planned pre-ops', '', { area: ['pre-ops'], status: ['planned'] }],
  ['middleware metrics', 'metrics', { area: ['middleware'] }],
  ['security in progress', 'security', { status: ['in-progress'] }],
  ['provenance item', 'provenance item', undefined],
  ['items planned in F23B', '', { kind: ['item'], cycle: ['f23b'], status: ['planned'] }],
  ['all items', '', { kind: ['item'] }],
  ['“planned” F23B', '', undefined],
  ['ongoing pre-ops', '', { area: ['pre-ops'], status: ['in-progress'] }],
  ['what is new in F23B', '', { cycle: ['f23b'], change: ['new'] }],
  ['carried over in pre-ops', '', { area: ['pre-ops'], change: ['carried'] }],
  ['no longer listed', '', { change: ['unlisted'] }],
  ['changes F23A', '', { cycle: ['f23a'], change: ['new', 'closed', 'unlisted'] }],
  ['what changed', '', { cycle: ['f23b'], change: ['new', 'closed', 'unlisted'] }],
  ['DM-36602 planned', 'dm36602', { status: ['planned'] }],
])('%s', (query, left, filters) => {
  const result = filterIntent(query, noFilters, known);
  expect(result).toEqual(filters && { query: left, filters: { ...noFilters, ...filters } });
});

test('a filter that is already chosen is not changed', () => {
  expect(filterIntent('provenance f23b', { ...noFilters, cycle: ['f23a'] }, known)).toBeUndefined();
});

test.each([
  ['planned', true],
  ['items', true],
  ['new', true],
  ['pre-ops f23b', true],
  ['f23b', false],
  ['middleware', false],
  ['planned security', false],
])('%s asks for all that passes: %s', (query, expected) => {
  expect(isOnlyFilters(filterIntent(query, noFilters, known)!)).toBe(expected);
});
