import { expect, test } from 'vitest';
import { readReports } from '../history/inline.fixture.ts';
import { earlier } from './history.fixture.ts';

test('all mistakes are reported, sorted by file and line', () => {
  const { diagnostics } = readReports(
    {
      ...earlier,
      'k2/plan':
        '## Ovens\n- Roof <Item continues="ovens/roofs" />\n- Doors <Item added />\n- Walls <Item replacedBy="ovens/wall" />',
      'k2/status': '## Ovens\n- [ ] Gates <Item continues="ovens/doors" />\n- [ ] Doors',
    },
    { 'items/ovens/none.mdx': '---\n---\n' },
  );
  expect(diagnostics.map(({ file, position, code }) => `${file}:${position.line} ${code}`)).toEqual([
    'content/cycles/k2/plan.mdx:6 continues-unknown',
    'content/cycles/k2/plan.mdx:7 added-not-new',
    'content/cycles/k2/plan.mdx:8 replaced-by-unknown',
    'content/cycles/k2/status.mdx:7 duplicate-line',
    'content/items/ovens/none.mdx:1 unmatched-note',
  ]);
});
