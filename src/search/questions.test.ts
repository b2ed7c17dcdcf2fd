import { expect, test } from 'vitest';
import { known } from './known.fixture.ts';
import { narrowed } from './narrow.ts';
import { asksForChanges, asksForNewest, asksForUnlisted } from './questions.ts';
import { noFilters } from './state.ts';

test.each([
  ['what is new in F23B', 'f23b'],
  ['changes f23a', 'f23a'],
  ['new seals in F23B', undefined],
  ['planned changes F23B', undefined],
  ['F23B', undefined],
])('%s asks for the changes of a cycle: %s', (query, expected) => {
  expect(asksForChanges(narrowed(query, noFilters, known)!)).toBe(expected);
});

test.each([
  ['what changed', 'f23b'],
  ["what's new?", 'f23b'],
  ['carried over', 'f23b'],
  ['latest changes', 'f23b'],
  ['new items', 'f23b'],
  ['over', undefined],
  ['what', undefined],
  ['change the seals', undefined],
])('%s asks for the newest changes: %s', (query, expected) => {
  expect(asksForNewest(query, noFilters, known)).toBe(expected);
});

test('with a filter chosen, the newest changes are not meant', () => {
  expect(asksForNewest('what changed', { ...noFilters, area: ['pre-ops'] }, known)).toBeUndefined();
});

test.each([
  ['no longer listed', true],
  ['unlisted', true],
  ['what is no longer listed in F23B?', true],
  ['items no longer listed', true],
  ['pre-ops not listed', true],
  ['planned, no longer listed', false],
  ['no longer listed seals', false],
  ['listed', false],
])('%s asks for what is no longer listed: %s', (query, expected) => {
  expect(asksForUnlisted(narrowed(query, noFilters, known) ?? { query, filters: noFilters })).toBe(expected);
});
