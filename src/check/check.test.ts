import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readReports } from '../history/inline.fixture.ts';
import { readFiles } from '../loaders/read-files.ts';
import { kitchenWith, options } from '../report/kitchen.fixture.ts';
import { createReuse } from '../report/reuse.ts';
import { check } from './check.ts';
import { checkKitchen } from './check.fixture.ts';
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

test('a report that was read before is checked again if an area changed', () => {
  const reuse = createReuse();
  const fixWith = (area: string) => {
    const report = '---\ntitle: K1 status\n---\n\n- [x] Seals\n';
    const files = { 'cycles/k1/status.mdx': report, 'areas/staff.mdx': undefined, 'areas/ovens.mdx': area };
    const { diagnostics } = checkKitchen(files, { reuse });
    return diagnostics.find(({ code }) => code === 'line-outside-area')?.fix;
  };
  expect(fixWith('---\ntitle: Ovens\ncolour: red\n---\n')).toBe('## Title of an area\n\n- [x] Seals');
  expect(fixWith('---\ntitle: Ovens\n---\n')).toBe('## Ovens\n\n- [x] Seals');
});

test('the seed has no mistakes, and leaves two kinds of questions open', () => {
  const folder = fileURLToPath(new URL('../../e2e/fixtures/seed/', import.meta.url));
  const { diagnostics, gaps } = check(readFiles({ folder, root: 'content' }), options);
  expect(diagnostics).toEqual([]);
  expect(new Set(gaps.map(({ code, severity }) => `${severity} ${code}`))).toEqual(
    new Set(['warning unaccounted', 'warning unmentioned-topic']),
  );
});

test.each<[string, Record<string, string>]>([
  ['whose text could not be read', { 'cycles/k1/status.mdx': '' }],
  ['with the wrong name', { 'cycles/K2/status.mdx': 'x', 'site.yaml': 'title: K\nteam: K\ncycles: [K1, K2]\n' }],
])('beside a report %s, nothing is said across reports', (_what, files) => {
  expect(check({ input: kitchenWith(files), diagnostics: [] }, options).archive).toBeUndefined();
});
