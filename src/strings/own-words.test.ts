import { expect, test } from 'vitest';
import { checkKitchen } from '../check/check.fixture.ts';
import { inOwnWords } from './wording.ts';
import type { Strings } from './translate.ts';

const words = { cycle: ['quarter', 'quarters'], item: ['deliverable', 'deliverables'], area: ['action', 'actions'] };

test.each([
  ['All items', 'All deliverables'],
  ['Items: {items}', 'Deliverables: {items}'],
  ['One row per item, one column per cycle', 'One row per deliverable, one column per quarter'],
  ['Words of an item', 'Words of a deliverable'],
  ['An item, and an area', 'A deliverable, and an action'],
  ['A cycle', 'A quarter'],
  ['In the plan of a cycle', 'In the plan of a quarter'],
  ['{area} itemised', '{area} itemised'],
])('%j becomes %j', (before, after) => {
  const wording = inOwnWords({ language: 'en', strings: { 'menu.home': before } as Strings }, words);
  expect(wording.strings['menu.home']).toBe(after);
});

test('site.yaml gives them, for an interface in English', () => {
  const site = 'title: K\nteam: K\ncycles: [K1]\nwords: { cycle: [quarter, quarters] }\n';
  const stringsOf = (more: string) => checkKitchen({ 'site.yaml': site + more }).part!.wording.strings;
  expect(stringsOf('')['menu.cycles']).toBe('Quarters');
  expect(stringsOf('language: de\n')['menu.cycles']).toBe('Zyklen');
});

test('in another language they are in strings.yaml, which a warning says', () => {
  const site = 'title: K\nteam: K\ncycles: [K1]\nlanguage: de\nwords: { cycle: [Quartal, Quartale] }\n';
  const { diagnostics } = checkKitchen({ 'site.yaml': site });
  expect(diagnostics).toMatchObject([{ code: 'untranslated', position: { line: 5 } }]);
});

test.each(['quarter', '[quarter]', '{ one: quarter }'])('words are one and several, not %s', (written) => {
  const site = `title: K\nteam: K\ncycles: [K1]\nwords: { cycle: ${written} }\n`;
  const [found] = checkKitchen({ 'site.yaml': site }).diagnostics;
  expect(found).toMatchObject({ code: 'frontmatter-field', position: { line: 4 } });
  expect(found!.expected).toContain('[quarter, quarters]');
});
