import { expect, test } from 'vitest';
import { readReports } from './inline.fixture.ts';

test('an item is replaced by items of an earlier, the same and a later report, under any name', () => {
  const { history, diagnostics } = readReports({
    'k1/plan': '## Ovens\n- Doors\n- Old <Item id="old" />',
    'k1/status':
      '## Ovens\n- [-] Walls <Item replacedBy="ovens/doors ovens/same ovens/later-name" />\n- [ ] Same\n- [ ] Doors',
    'k2/status': '## Ovens\n- [-] Walls <Item replacedBy="ovens/doors" />\n- [ ] Later',
    'k3/plan': '## Ovens\n- Later name <Item continues="ovens/later" />\n- Doors',
  });
  expect(diagnostics).toEqual([]);
  const walls = history.find('ovens/walls')!;
  expect(walls.replacedBy.map(({ id }) => id)).toEqual(['ovens/doors', 'ovens/same', 'ovens/later']);
  for (const thread of walls.replacedBy) expect(thread.replaces).toEqual([walls]);
  expect(walls.replaces).toEqual([]);
});

test('an item is replaced by a sub-line', () => {
  const { history, diagnostics } = readReports({
    'k1/status': '## Ovens\n- [-] Hinges <Item replacedBy="ovens/doors/hinges" />\n- [ ] Doors\n  - [ ] Hinges',
  });
  expect(diagnostics).toEqual([]);
  expect(history.find('ovens/hinges')?.replacedBy).toEqual([history.find('ovens/doors/hinges')]);
});
