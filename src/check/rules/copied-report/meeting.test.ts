import { expect, test } from 'vitest';
import { checkKitchen } from '../../check.fixture.ts';

/** What is found of the fields of two status reports, one after the other. */
function found(first: string, second: string, language = 'en') {
  const { diagnostics } = checkKitchen({
    'site.yaml': `title: Reports\nteam: The kitchen\nlanguage: ${language}\ncycles: [K1, K2]\n`,
    'cycles/k1/status.mdx': `---\ntitle: First\n${first}\n---\n`,
    'cycles/k2/status.mdx': `---\ntitle: Second\n${second}\n---\n`,
  });
  return diagnostics.map(({ code, file, position, found }) => `${code} ${file} ${position.line} ${found}`);
}

test.each([
  ['Meeting of 2 April 2031', 'en'],
  ['Sitzung vom 2. April', 'de'],
  ['Reunión del 2 de abril', 'es'],
  ['All hands 2031', 'en'],
  ['Meeting on 2/4', 'en'],
])('%s is not the meeting of two cycles', (meeting, language) => {
  expect(found(`meeting: ${meeting}`, `meeting: ${meeting}`, language)).toEqual([
    `copied-report content/cycles/k2/status.mdx 3 \`meeting: ${meeting}\`, which is that of the K1 status`,
  ]);
});

test.each([
  ['Team meeting', 'Team meeting'],
  ['Room 12', 'Room 12'],
  ['Meeting of 2 April', 'Meeting of 2 July'],
])('%s and %s may be the meetings of two cycles', (first, second) => {
  expect(found(`meeting: ${first}`, `meeting: ${second}`)).toEqual([]);
});

test('a copied date is said once', () => {
  const fields = 'meeting: Meeting of 2 April 2031\ndate: 2031-04-02';
  expect(found(fields, fields).map((line) => line.slice(0, 50))).toEqual([
    'copied-report content/cycles/k2/status.mdx 4 `date',
  ]);
});
