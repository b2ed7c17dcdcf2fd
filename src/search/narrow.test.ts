import { expect, test } from 'vitest';
import { known } from './known.fixture.ts';
import { asksForAll, narrowed, narrowedByPart } from './narrow.ts';
import { noFilters } from './state.ts';

test.each([
  ['provenance F23B', 'provenance', { cycle: ['f23b'] }],
  ['f23a f23b provenance', 'provenance', { cycle: ['f23b', 'f23a'] }],
  ['planned pre-ops', '', { area: ['pre-ops'], status: ['planned'] }],
  ['middleware metrics', 'metrics', { area: ['middleware'] }],
  ['security in progress', 'security', { status: ['in-progress'] }],
  ['progress of security', 'security', { status: ['in-progress'] }],
  ['provenance item', 'provenance item', undefined],
  ['items planned in F23B', '', { kind: ['item'], cycle: ['f23b'], status: ['planned'] }],
  ['all items', '', { kind: ['item'] }],
  ['“planned” F23B', '', undefined],
  ['ongoing pre-ops', '', { area: ['pre-ops'], status: ['in-progress'] }],
  ['security under way', 'security', { status: ['in-progress'] }],
])('%s', (query, left, filters) => {
  const result = narrowed(query, noFilters, known);
  expect(result).toEqual(filters && { query: left, filters: { ...noFilters, ...filters } });
});

test('a filter that is already chosen is not changed', () => {
  expect(narrowed('provenance f23b', { ...noFilters, cycle: ['f23a'] }, known)).toBeUndefined();
});

test.each([
  ['planned', true],
  ['items', true],
  ['pre-ops f23b', true],
  ['f23b', false],
  ['middleware', false],
  ['planned security', false],
])('%s asks for all that passes: %s', (query, expected) => {
  expect(asksForAll(narrowed(query, noFilters, known)!)).toBe(expected);
});

test.each([
  ['coding metrics', 'metrics', ['middleware']],
  ['ops', undefined, undefined],
  ['“coding” metrics', undefined, undefined],
  ['metrics', undefined, undefined],
])('%s has a part of the name of an area', (query, left, area) => {
  expect(narrowedByPart(query, noFilters, known)).toEqual(left && { query: left, filters: { ...noFilters, area } });
});

test('a part of two names names neither', () => {
  const area = new Map([['middleware', 'Coding — Middleware'], ['other', 'Coding — Other']]);
  expect(narrowedByPart('coding metrics', noFilters, { ...known, area })).toBeUndefined();
});
