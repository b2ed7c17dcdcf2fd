import { expect, test } from 'vitest';
import { checkKitchen } from '../../check.fixture.ts';

/** What is found of a line with a due date, in a kitchen whose second cycle has a last day. */
function found(due: string, language = 'en') {
  const { diagnostics } = checkKitchen({
    'site.yaml': `title: K\nteam: T\nlanguage: ${language}\ncycles: [K1, { label: K2, ends: 2031-06-30 }, K3]\n`,
    'topics/thermostat.mdx': undefined,
    'cycles/k1/status.mdx': `---\ntitle: K1\n---\n\n## Ovens\n\n- [ ] Seals <Item due="${due}" />\n`,
  });
  return diagnostics.map(({ code, position, fix }) => `${code} ${position.line} ${fix}`);
}

test.each(['2031-06-30', 'K2', 'k2', ' 2031-06-30 ', 'K3', 'k3'])('%s is a day or the label of a cycle', (due) => {
  expect(found(due)).toEqual([]);
});

test.each([
  ['31.3.2031', '2031-03-31'],
  ['March 31, 2031', '2031-03-31'],
  ['31 March 2031', '2031-03-31'],
  ['2031/3/31', '2031-03-31'],
  ['K 2', 'K2'],
  ['K 3', 'K3'],
])('%s is corrected to %s', (written, right) => {
  expect(found(written)).toEqual([`item-attribute 7 - [ ] Seals <Item due="${right}" />`]);
});

test('only the author knows which of two days is meant', () => {
  const line = (day: string) => `- [ ] Seals <Item due="${day}" />`;
  expect(found('03/04/2031')).toEqual([`item-attribute 7 ${line('2031-04-03')}\nor:\n${line('2031-03-04')}`]);
});

test.each([
  ...[
    'soon',
    '2031-02-30',
    '2031-W01',
    'Q2 2031',
    'end of March 2031',
    '31 March',
    '03/04',
    'next week',
    'Ende des Monats',
  ],
  ...['mid-January 2031', 'el próximo trimestre', 'dans un mois', 'K4', 'end of K2', 'Summer 2031'],
])('what is no day is told the form: %s', (written) => {
  expect(found(written)).toEqual(['item-attribute 7 Write a day in the form 2026-03-31.']);
});

test('an empty one is an attribute without a value', () => {
  expect(found('')).toEqual(['item-attribute 7 Write a value for due, or delete it.']);
});

test('a date in figures has the order of the language', () => {
  expect(found('03/04/2031', 'es')).toEqual(['item-attribute 7 - [ ] Seals <Item due="2031-04-03" />']);
});

test('a heading has no due date', () => {
  const { diagnostics } = checkKitchen({
    'cycles/k1/status.mdx': '---\ntitle: K1\n---\n\n## Ovens <Item due="2031-06-30" />\n\n- [ ] Seals\n',
  });
  expect(diagnostics.map(({ code }) => code)).toContain('misplaced-item');
});

test('only a day that can be no other is written by `check --fix`', () => {
  const certainty = (due: string, language: string) =>
    checkKitchen({
      'site.yaml': `title: K\nteam: T\nlanguage: ${language}\ncycles: [K1, K2, K3]\n`,
      'topics/thermostat.mdx': undefined,
      'cycles/k1/status.mdx': `---\ntitle: K1\n---\n\n## Ovens\n\n- [ ] Seals <Item due="${due}" />\n`,
    }).diagnostics.map((one) => one.certainty);
  expect(certainty('31. März 2031', 'en')).toEqual(['certain']);
  expect(certainty('03/04/2031', 'es')).toEqual(['likely']);
  expect(certainty('03/04/2031', 'en')).toEqual(['choose']);
  expect(certainty('K 2', 'en')).toEqual(['likely']);
});
