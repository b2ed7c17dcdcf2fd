import { expect, test } from 'vitest';
import { checkKitchen } from '../check/check.fixture.ts';
import { builtIn as inEnglish, statusStrings } from '../report/status.ts';
import { topLines } from '../report/report-lines.ts';
import { counted } from '../views/labels.ts';
import { allStrings } from './all-strings.ts';
import { messages } from './messages.ts';
import { en as ofPages } from './pages/en.ts';
import { placeholdersIn, translator, type Key, type OwnStrings } from './translate.ts';
import { directionOf, withEnglish, wordingOf } from './wording.ts';

const { en, ...others } = allStrings;
const keys = Object.keys(en) as Key[];

const formsOf = (text: string | object): string[] => (typeof text === 'string' ? [text] : Object.values(text));
const namesIn = (text: string) => placeholdersIn(text).filter((name) => name !== 'count');

test.each(Object.entries<OwnStrings>(others))('%s has the placeholders of English', (_language, strings) => {
  for (const key of keys)
    for (const form of formsOf(strings[key] ?? en[key]))
      expect(new Set(namesIn(form)), key).toEqual(new Set(formsOf(en[key]).flatMap(namesIn)));
});

test('untranslated.txt lists what languages lack; a release needs it empty', async () => {
  const lacking = Object.entries<OwnStrings>(others).flatMap(([language, strings]) =>
    keys.filter((key) => !(key in strings)).map((key) => `${language} ${key}\n`),
  );
  await expect(lacking.join('')).toMatchFileSnapshot('untranslated.txt');
});

test('each language has what messages say, and what only pages say, in its own file', () => {
  expect(Object.keys(messages.en).filter((key) => key in ofPages)).toEqual([]);
  const misplaced = Object.entries<OwnStrings>(messages).flatMap(([language, strings]) =>
    Object.keys(strings).flatMap((key) => (key in ofPages ? `${language} ${key}` : [])),
  );
  expect(misplaced).toEqual([]);
});

test('a string that a language lacks is in English', () => {
  const { 'menu.home': _, ...lacking } = others.de;
  expect(withEnglish(lacking, allStrings)).toMatchObject({ 'menu.home': 'Home', 'menu.cycles': 'Zyklen' });
});

test('numbers, lists and plurals are those of the language', () => {
  const t = translator(wordingOf('de', {}, allStrings));
  expect(t('items', { count: 1 })).toBe('1 Eintrag');
  expect(t('items', { count: 1200 })).toBe('1.200 Einträge');
  expect(t.list(['a', 'b', 'c']).join('')).toBe('a, b und c');
  expect(t.inside('Nicht begonnen')).toBe('nicht begonnen');
});

test('a language without strings has an English interface, and one with most of them its own', () => {
  expect(wordingOf('ja', {}, allStrings)).toMatchObject({ language: 'en', lang: 'en' });
  const own = Object.fromEntries(keys.map((key) => [key, typeof en[key] === 'string' ? '…' : { other: '…' }]));
  expect(wordingOf('ja', own, allStrings)).toMatchObject({ language: 'ja', strings: { 'menu.home': '…' } });
  expect([directionOf('ar'), directionOf('ur-PK'), directionOf('ja')]).toEqual(['rtl', 'rtl', undefined]);
});

test.each([
  ['en', '', undefined],
  ['de', '', undefined],
  ['de', 'language: de', undefined],
  ['de', 'language: en', 'en'],
  ['nl', '', 'nl'],
  ['nl', 'language: en', 'en'],
])('on a site in %s, pages say the language of the lines of a report with “%s”: %s', (language, own, expected) => {
  const { part } = checkKitchen({
    'site.yaml': `title: K\nteam: K\nlanguage: ${language}\ncycles: [K1, K2]\n`,
    'cycles/k1/status.mdx': `---\ntitle: K1\n${own}\n---\n\n## Ovens — small\n\n- Deuren\n`,
  });
  const report = part!.reports.find(({ title }) => title === 'K1')!;
  expect(topLines(report.sections).map(({ language }) => language)).toEqual([expected]);
});

test('where the interface is in another language, pages say that of the words that a team gives its statuses', () => {
  const own = "blocked: { word: Geblokkeerd, meaning: Wacht., marker: '!', open: true, shape: bar }";
  const site = `title: K\nteam: K\nlanguage: nl\ncycles: [K1, K2]\nstatuses: { planned: { word: Gepland }, ${own} }\n`;
  const t = translator(checkKitchen({ 'site.yaml': site }).part!.wording);
  expect(['blocked', 'planned', 'dropped'].map(t.langOf)).toEqual(['nl', 'nl', 'en']);
});

test('a status of the team agrees with its number', () => {
  const own = "{ word: Bloqueado, plural: Bloqueados, meaning: Espera., marker: '!', open: true, shape: bar }";
  const site = `title: K\nteam: K\nlanguage: es\ncycles: [K1, K2]\nstatuses: { blocked: ${own} }\n`;
  const t = translator(checkKitchen({ 'site.yaml': site }).part!.wording);
  expect([1, 2].map((count) => counted('blocked', count, t))).toEqual(['1 bloqueado', '2 bloqueados']);
});

test('sentences name the statuses that they count in the words of the team, its own among them', () => {
  const own = [
    'completed: { word: Done }',
    'planned: { word: Promised }',
    "risk: { word: At risk, meaning: It may fail., marker: '!', open: true, shape: bar }",
    'merged: { word: Merged elsewhere, meaning: Others do it., marker: m, closed: dropped, shape: fork }',
  ];
  const site = `title: K\nteam: K\ncycles: [K1, K2]\nstatuses: { ${own.join(', ')} }\n`;
  const t = translator(checkKitchen({ 'site.yaml': site }).part!.wording);
  expect(t('grouped.delivered')).toBe('promised, then done');
  expect(t('grouped.unfinished')).toBe('promised, then in progress, not started, at risk or not recorded');
  expect(t('grouped.dropped')).toBe('promised, then dropped or merged elsewhere');
  expect(t('compare.closed')).toBe('done, dropped or merged elsewhere since');
  expect(t('counted.completed', { count: 1 })).toBe('done');
});

test('a language that lacks some strings is a warning with their number', () => {
  const site = inEnglish.map(({ id, word, meaning }) => `  ${id}: { word: ${word}, meaning: ${meaning} }\n`);
  const own = keys
    .slice(3)
    .filter((key) => !statusStrings.includes(key))
    .map((key) => `${key}: ${JSON.stringify(en[key])}`);
  const files = {
    'site.yaml': `title: K\nteam: K\nlanguage: nl\ncycles: [K1]\nstatuses:\n${site.join('')}`,
    'strings.yaml': own.join('\n'),
  };
  const [found, ...others] = checkKitchen(files).diagnostics;
  expect(others).toEqual([]);
  expect(found).toMatchObject({ code: 'untranslated', found: expect.stringContaining('lacks 3 strings') as string });
});

test('strings.yaml has single strings of the team', () => {
  const { part, diagnostics } = checkKitchen({
    'strings.yaml': "change.unlisted: Gone\nitems: { one: '1 task', other: '{count} tasks' }\n",
  });
  expect(diagnostics).toEqual([]);
  expect(part!.wording.strings).toMatchObject({ 'change.unlisted': 'Gone', items: { one: '1 task' } });
});

test.each([
  ['menu.hom: Start', 'menu.home'],
  ['frame.feed: Changes', 'a text with {site}'],
  ["frame.feed: 'Changes: {site} {title}'", 'a text with {site}'],
  ["menu.home: '<b>Start</b>'", 'a text without HTML'],
  [`menu.home: ${'a'.repeat(10_000)}`, 'at most 2000 characters'],
])('%.40s is a mistake', (line, expected) => {
  const [found, ...others] = checkKitchen({ 'strings.yaml': `${line}\n` }).diagnostics;
  expect(others).toEqual([]);
  expect(found).toMatchObject({ code: 'frontmatter-field', position: { line: 1 } });
  expect(`${found!.expected} ${found!.fix}`).toContain(expected);
});
