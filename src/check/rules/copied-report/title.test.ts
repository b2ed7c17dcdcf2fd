import { expect, test } from 'vitest';
import { checkKitchen } from '../../check.fixture.ts';

const site = (fields: string) => `title: Kitchen status and plans\nteam: The kitchen\n${fields}\n`;
const found = (
  fields: string,
  path: string,
  files: Record<string, string | undefined> = {},
  settings = 'cycles: [K1, K2]',
) => {
  const text = `---\n${fields}\n---\n\n## Staff\n\n- Hire\n`;
  const all = { 'site.yaml': site(settings), ...files, [path]: text };
  return checkKitchen(all).diagnostics.map(({ code, position, fix }) => `${code} ${position.line} ${fix}`);
};

test.each([
  ['Kitchen K1 status', 'cycles/k2/status.mdx', 'Kitchen K2 status'],
  ['Kitchen K1 plan', 'cycles/k1/status.mdx', 'Kitchen K1 status'],
  ['Plan for k-1', 'cycles/k2/status.mdx', 'Status for K2'],
  ['Status for K1', 'cycles/k2/plan.mdx', 'Plan for K2'],
])('%s is not the title of %s', (title, path, right) => {
  expect(found(`title: ${title}`, path)).toEqual([`copied-report 2 title: ${right}`]);
});

test.each([
  ['Kitchen K1 status', 'cycles/k1/status.mdx'],
  ['What became of K1 by K2', 'cycles/k2/status.mdx'],
  ['Kitchen K1 status and K2 plan', 'cycles/k2/plan.mdx'],
  ['The kitchen', 'cycles/k2/plan.mdx'],
  ['K10', 'cycles/k2/plan.mdx'],
  ['Planning team', 'cycles/k2/status.mdx'],
])('%s may be the title of %s', (title, path) => {
  expect(found(`title: ${title}`, path)).toEqual([]);
});

test('the name of the team says nothing about the kind', () => {
  expect(found('title: Plan office', 'cycles/k1/status.mdx', {}, 'cycles: [K1, K2]')).toHaveLength(1);
  const office = { 'site.yaml': 'title: Reports\nteam: Plan office\ncycles: [K1, K2]\n' };
  expect(
    checkKitchen({ ...office, 'cycles/k1/status.mdx': '---\ntitle: Plan office\n---\n\n## Staff\n\n- Hire\n' })
      .diagnostics,
  ).toEqual([]);
});

test('a cycle may be spelt otherwise', () => {
  const quarters = 'cycles: [2026Q3, 2026Q4]';
  const first = {
    'cycles/k1/status.mdx': undefined,
    'cycles/2026q3/status.mdx': '---\ntitle: Status\n---\n\n## Staff\n\n- Hire\n',
  };
  const title = (text: string) => found(`title: ${text}`, 'cycles/2026q4/status.mdx', first, quarters);
  expect(title('Kitchen 2026 Q3 status')).toEqual(['copied-report 2 title: Kitchen 2026Q4 status']);
  expect(title('Status Q3/2026')).toEqual(['copied-report 2 title: Status 2026Q4']);
  expect(title('Status Q3/26')).toEqual(['copied-report 2 title: Status 2026Q4']);
  expect(title('Status Q4 2026')).toEqual([]);
  expect(title('Status 26 Q4')).toEqual([]);
  expect(title('Status of the third quarter')).toEqual([]);
});

test('a small number is a cycle only in the title of its report', () => {
  const numbers = 'cycles: ["1", "2"]';
  const first = {
    'cycles/k1/status.mdx': undefined,
    'cycles/1/status.mdx': '---\ntitle: Sprint 1\n---\n\n## Staff\n\n- Hire\n',
  };
  const title = (text: string) => found(`title: ${text}`, 'cycles/2/status.mdx', first, numbers);
  expect(title('Sprint 1')).toEqual(['copied-report 2 title: Sprint 2']);
  expect(title('The 1 thing')).toEqual([]);
});

test('the words for both kinds are those of the language of the site, too', () => {
  const german = 'cycles: [K1, K2]\nlanguage: es';
  expect(found('title: Estado K1', 'cycles/k1/plan.mdx', {}, german)).toEqual(['copied-report 2 title: Plan K1']);
});

test('a longer word for the other kind is named', () => {
  expect(found('title: Statusbericht K1', 'cycles/k1/plan.mdx')).toEqual([
    'copied-report 2 Write the title of this plan.',
  ]);
});

test('a number may name a cycle, too', () => {
  expect(found('title: Kitchen\nnumber: KTN-K1', 'cycles/k2/status.mdx')).toEqual(['copied-report 3 number: KTN-K2']);
});

test('a team may call its reports by any signs', () => {
  const strings = "kind.plan: '⟦Plan (next)⟧*'\nkind.status: 'C++ \\\\ [now'\n";
  const titled = (title: string) => found(`title: '${title}'`, 'cycles/k1/status.mdx', { 'strings.yaml': strings });
  expect(titled('K1: ⟦Plan (next)⟧*')).toEqual(['copied-report 2 title: "K1: c++ \\\\\\\\ [now"']);
  expect(titled('K1: C++ \\\\ [now')).toEqual([]);
});
