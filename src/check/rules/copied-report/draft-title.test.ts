import { expect, test } from 'vitest';
import { kitchen } from '../../../report/kitchen.fixture.ts';
import { checkKitchen } from '../../check.fixture.ts';

const fixesOf = (title: string, path = 'cycles/k1/status.mdx') =>
  checkKitchen({ 'site.yaml': kitchen['site.yaml']!, [path]: `---\ntitle: '${title}'\n---\n\n## Staff\n\n- Hire\n` })
    .diagnostics.filter(({ code }) => code === 'copied-report')
    .map(({ fix }) => fix);

test.each([
  ['Kitchen K1 status (DRAFT)', 'title: Kitchen K1 status'],
  ['Kitchen K1 status [WIP]', 'title: Kitchen K1 status'],
  ['Entwurf: Küche K1', 'title: Küche K1'],
  ['Cocina K1 – borrador', 'title: Cocina K1'],
])('a published report is no draft: %s', (title, fix) => {
  expect(fixesOf(title)).toEqual([fix]);
});

test.each([
  ['Kitchen K1: draft of the menu', 'cycles/k1/status.mdx'],
  ['Kitchen K1 status (draft)', 'cycles/k1/_status.mdx'],
])('%s in %s may be called so', (title, path) => {
  expect(fixesOf(title, path)).toEqual([]);
});
