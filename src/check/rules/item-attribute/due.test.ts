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

test.each([
  ['03/04/2031', 'Write due="2031-04-03" or due="2031-03-04", whichever is meant.'],
  ['soon', 'Write a day such as due="2031-06-30", or delete due.'],
  ['2031-02-30', 'Write a day that exists: that month ends on 2031-02-28.'],
  ['end of March 2031', 'Write the day, such as due="2031-03-31", the last of that month.'],
  ['31 March', 'Write the year, too, such as due="2031-03-31".'],
  ['end of 2031', 'Write the day, such as due="2031-12-31", the last of that year.'],
  ['Q2 2031', 'Write the day, such as due="2031-06-30", the last of that quarter.'],
  ['2. Quartal 2031', 'Write the day, such as due="2031-06-30", the last of that quarter.'],
  ['KW 12/31', 'Write the day, such as due="2031-03-21", the Friday of that week.'],
  ['2031-W01', 'Write the day, such as due="2031-01-03", the Friday of that week.'],
  ['first half of 2031', 'Write the day, such as due="2031-06-30", the last of that half.'],
  ['next week', 'Write the day itself, such as due="2031-06-27", because readers come later.'],
  ['in two weeks', 'Write the day itself, such as due="2031-07-04", because readers come later.'],
  ['Ende des Monats', 'Write the day itself, such as due="2031-06-30", because readers come later.'],
  ['el próximo trimestre', 'Write the day itself, such as due="2031-09-30", because readers come later.'],
  ['l’année prochaine', 'Write the day itself, such as due="2032-12-31", because readers come later.'],
  ['mid-January 2031', 'Write the day, such as due="2031-01-15", in the middle of that month.'],
  ['mid-March', 'Write the year, too, such as due="2031-03-15".'],
  ['3/31', 'Write the year, too, such as due="2031-03-31".'],
  ['03/04', 'Write the year, too, such as due="2031-04-03" or due="2031-03-04".'],
  ['31.3.', 'Write the year, too, such as due="2031-03-31".'],
  ['K4', 'Write a day such as due="2031-06-30", or delete due; or list the cycle K4 in site.yaml.'],
  ['end of K2', 'Write due="K2" if its last day is meant, or another day.'],
  ['end of K3', 'Write due="K3" if its last day is meant, or another day.'],
  ['Summer 2031', 'Write a day such as due="2031-06-30", or delete due.'],
  ['', 'Write a value for due, or delete it.'],
])('only the author knows which day %j is', (written, advice) => {
  expect(found(written)).toEqual([`item-attribute 7 ${advice}`]);
});

test.each([
  'next month',
  'nächsten Monat',
  'el próximo mes',
  'el mes que viene',
  'le mois prochain',
  'in one month',
  'in einem Monat',
  'en un mes',
  'dans un mois',
])('the month after that of the report is meant by %j', (written) => {
  expect(found(written)).toEqual([
    'item-attribute 7 Write the day itself, such as due="2031-07-31", because readers come later.',
  ]);
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
