import { expect, test } from 'vitest';
import { readReports } from './inline.fixture.ts';
import { staleItems } from './stale.ts';

/** What is stale after reports that list these lines, beside an item that records a status each time. */
function staleAfter(reports: Record<string, string>): string[] {
  const texts = Object.entries(reports).map(([key, lines]): [string, string] => {
    const lamp = key.endsWith('status') ? `- [/] Lamp ${key.replace('/', ' ')} <Item id="lamp" />` : '';
    return [key, `## Ovens\n${lines}\n${lamp}`];
  });
  const { history, diagnostics } = readReports(Object.fromEntries(texts));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return staleItems(history).map(({ thread, since, cycles }) => `${thread.id} ${since.cycle.label} ${cycles}`);
}
/** Status reports of cycles K1, K2 … */
const statuses = (...lines: string[]) =>
  Object.fromEntries(lines.map((text, index) => [`K${index + 1}/status`.toLowerCase(), text]));

test.each([
  ['the same for two cycles', ['- [/] Seals', '- [/] Seals', '- [/] Seals'], []],
  ['the same for three cycles', ['- [/] Seals', '- [/] Seals', '- [/] Seals', '- [/] Seals'], ['k1 3']],
  [
    'another status once',
    ['- [ ] Seals', '- [/] Seals', '- [/] Seals', '- [/] Seals', '- [/] Seals', '- [/] Seals'],
    ['k2 4'],
  ],
  ['a remark that changed', ['- [/] Seals (1)', '- [/] Seals (2)', '- [/] Seals (3)', '- [/] Seals (4)'], []],
  [
    'explained by a reason',
    ['- [/] Seals', '- [/] Seals', '- [/] Seals', '- [/] Seals <Item reason="No parts" />'],
    [],
  ],
  ['closed', ['- [x] Seals', '- [x] Seals', '- [x] Seals', '- [x] Seals'], []],
  ['no longer listed', ['- [/] Seals', '- [/] Seals', '- [/] Seals', '- [/] Seals', '- [/] Doors'], []],
  ['a gap', ['- [/] Seals', '- [/] Seals', '- [/] Doors', '- [/] Seals', '- [/] Seals'], []],
  ['reopened', ['- [/] Seals', '- [x] Seals', '- [/] Seals', '- [/] Seals', '- [/] Seals', '- [/] Seals'], ['k3 3']],
  [
    'joined to other words',
    [
      '- [/] Seals',
      '- [/] Seals',
      '- [/] Gaskets <Item continues="ovens/seals" />',
      '- [/] Gaskets',
      '- [/] Gaskets',
      '- [/] Gaskets',
    ],
    ['k3 3'],
  ],
  [
    'a sub-line that changed',
    ['- [/] Seals\n  - [/] East', '- [/] Seals\n  - [x] East', '- [/] Seals', '- [/] Seals', '- [/] Seals'],
    ['k2 3'],
  ],
])('an item that is %s', (_what, lines, expected) => {
  expect(staleAfter(statuses(...lines)).filter((words) => words.startsWith('ovens/seals'))).toEqual(
    expected.map((words) => `ovens/seals ${words}`),
  );
});

test('a plan says nothing of the status, and its words are compared without a remark', () => {
  const reports = {
    'k1/plan': '- Seals\n- Doors',
    'k1/status': '- [/] Seals (all but one)\n- [/] Doors',
    'k2/plan': '- Seals\n- Doors',
    'k2/status': '- [/] Seals (all but one)',
    'k3/status': '- [/] Seals (all but one)\n- [/] Doors',
    'k4/plan': '- Seals\n- Doors of oak <Item continues="ovens/doors" />',
  };
  expect(staleAfter(reports)).toEqual(['ovens/seals k1 3']);
});

test('the oldest comes first', () => {
  const lines = '- [ ] Doors\n- [/] Seals';
  expect(staleAfter(statuses('- [/] Seals', lines, lines, lines, lines))).toEqual([
    'ovens/seals k1 4',
    'ovens/doors k2 3',
  ]);
});

test('nothing is said of a team that records no statuses of open work', () => {
  const report = '## Ovens\n- Seals\n- [-] Doors <Item reason="Late" />';
  const { history } = readReports({
    'k1/status': report,
    'k2/status': report,
    'k3/status': report,
    'k4/status': report,
  });
  expect(staleItems(history)).toEqual([]);
});
