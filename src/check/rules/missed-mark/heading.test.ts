import { expect, test } from 'vitest';
import { checkReport, fixAll, fixesIn } from '../../report.fixture.ts';

test.each([
  ['### Staff', '## Staff'],
  ['##Crew', '## Crew'],
  ['#Staff', '## Staff'],
  ['**Staff**', '## Staff'],
  ['**Staff:**', '## Staff'],
  ['Staff:', '## Staff'],
  ['staff', '## staff'],
])('%s is reported if it names another area', (written, fix) => {
  expect(fixesIn(`## Ovens - small\n\n- Clean\n\n${written}\n\n- Train`)).toEqual([`missed-mark 8:1 ${fix}`]);
  expect(fixesIn(`## Staff\n\n- Clean\n\n${written}\n\n- Train`)).toEqual([]);
});

test('the bold title of another area is reported in the body of a line', () => {
  const body = (heading: string) => `## Ovens — small\n\n- [ ] Choose\n\n${heading}\n\n- [ ] Train`;
  expect(fixesIn(body('  **Staff**'))).toEqual(['missed-mark 8:3 ## Staff']);
  expect(fixesIn(body('## Staff'))).toEqual([]);
});

test.each(['  #### Parts', '  ## Parts', '  ## Ovens – small'])(
  '%j is accepted as a heading in the body of a line',
  (written) => {
    expect(fixesIn(`## Ovens — small\n\n- [ ] Choose\n\n${written}\n\n  Words.`)).toEqual([]);
  },
);

test.each([['- Train\n\nh2. Ovens — small', ['## Ovens — small']]])(
  'the heading of another program is corrected: %j',
  (body, fixes) => {
    expect(fixAll(`## Staff\n\n${body}`).fixes).toEqual(fixes);
  },
);

test.each(['#hashtag and **Ovens — small** and more', 'Staff: see below'])('%s is accepted as text', (written) => {
  expect(fixesIn(`## Staff\n\n${written}`)).toEqual([]);
});

test('text before the first area has no broken heading', () => {
  expect(fixesIn('Intro.\n\n##Staff\n\n## Ovens — small\n\n- Train')).toEqual(['missed-mark 6:1 ## Staff']);
});

test('a heading of level 3 with the title of an area is a warning', () => {
  const { diagnostics } = checkReport('## Staff\n\n### Ovens — small\n\n- A\n');
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['missed-mark', 'warning']]);
});
