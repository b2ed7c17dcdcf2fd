import { expect, test } from 'vitest';
import { kitchen } from '../../../report/kitchen.fixture.ts';
import { bundledLanguages } from '../../../strings/messages.ts';
import { checkKitchen } from '../../check.fixture.ts';

/** What is wrong with the words of statuses and strings. */
function wrong(statuses: Record<string, object>, strings: Record<string, unknown> = {}, language = 'en'): string[] {
  const site = kitchen['site.yaml']!.replace(/^language: .*\n/m, '');
  const { diagnostics } = checkKitchen({
    'site.yaml': `${site}language: ${language}\nstatuses: ${JSON.stringify(statuses)}\n`,
    'strings.yaml': JSON.stringify(strings),
  });
  return diagnostics.map(({ code, found }) => `${code} ${found}`);
}

const blocked = { word: 'Blocked', marker: '!', open: true, shape: 'bar', meaning: 'It waits.' };

test.each([
  'Completed ',
  'COMPLETED',
  'Com\u2060pleted',
  'Сompleted',
  'Ｃompleted',
  'Complétéd',
  'Cornpleted',
  'Completed.',
])('%j is the word of completed to readers', (word) => {
  expect(wrong({ dropped: { word } }).filter((found) => found.startsWith('duplicate-status'))).toHaveLength(1);
  expect(wrong({ blocked: { ...blocked, word } }).join()).toContain('that of `completed`');
});

test.each(['ln progress', 'In\u00a0progress', 'In-progress', 'Іn progress'])('%j is in progress to readers', (word) => {
  expect(wrong({ blocked: { ...blocked, word } })).toEqual([expect.stringContaining('that of `in-progress`')]);
});

test('no status of every site has the word of another, and no status the word or the plural of one of the team', () => {
  expect(wrong({ completed: { word: 'Dropped' }, dropped: { word: 'Completed' } })).toHaveLength(2);
  expect(wrong({ completed: { word: 'Not started' }, 'not-started': { word: 'To do' } })).toHaveLength(1);
  expect(wrong({ completed: { word: 'Geplant' } }, {}, 'de')).toHaveLength(1);
  expect(wrong({ blocked, dropped: { word: 'blocked' } })).toHaveLength(1);
  expect(wrong({ blocked, dropped: { plural: 'Blocked' } })).toHaveLength(1);
  expect(wrong({ blocked: { ...blocked, word: 'Planned' }, planned: { word: 'Intended' } })).toEqual([]);
});

test.each([
  [{ 'change.new': 'Carried' }, '`change.new`, which is that of `change.carried`'],
  [{ 'change.carried': 'Completed' }, '`change.carried`, which is that of `completed`'],
  [{ 'counted.carried': { one: 'carried', other: 'new' } }, '`counted.carried`, which is that of'],
  [{ 'outcome.delivered': 'Dropped' }, '`outcome.delivered`, which is that of `dropped`'],
  [{ 'review.completed': 'Not started' }, '`review.completed`, which is that of `not-started`'],
  [{ items: '{count} completed' }, '`items`, which is that of `completed`'],
])('%j is a mistake', (strings, found) => {
  expect(wrong({}, strings)[0]).toContain(found);
});

test('changes and outcomes may have other words, and so may the rest of the interface', () => {
  expect(wrong({}, { 'change.new': 'Fresh', 'outcome.dropped': 'Given up', 'dates.open': 'Not recorded' })).toEqual([]);
});

test.each(bundledLanguages)('in the language %s, all words differ', (language) => {
  expect(wrong({ blocked }, {}, language)).toEqual([]);
});
