import { expect, test } from 'vitest';
import { kitchenWith, options } from '../../report/kitchen.fixture.ts';
import { check } from '../check.ts';

const report = (kind: string, body: string) => `---\ntitle: Kitchen K1 ${kind}\n---\n\n${body}`;
const status = report('status', '## Ovens — small\n\n- [/] Measure heat loss\n\n## Staff\n\n- [x] Hire a cook\n');
const plan = report('plan', '## Ovens — small\n\n- Measure heat loss\n\n## Staff\n\n- Train the cook\n');
const body = (text: string) => text.replace(/^---[\s\S]*?---\n/, '');

const found = (text: string) => {
  const input = kitchenWith({ 'cycles/k1/status.mdx': text });
  const { diagnostics } = check({ input, diagnostics: [] }, options);
  return diagnostics.map(({ code, position, fix }) => `${code} ${position.line}: ${fix}`);
};
const advice =
  'Move what begins here into a file of its own, such as plan.mdx, or delete it if it is in this file twice.';

test('a report below another one is one mistake, where it begins', () => {
  expect(found(`${status}\n${plan}`)).toEqual([`two-reports 13: ${advice}`]);
  expect(found(status + plan)).toEqual([`two-reports 12: ${advice}`]);
});

test('a report without its fields is found by its areas or its title', () => {
  expect(found(status + body(plan))).toEqual([`two-reports 13: ${advice}`]);
  expect(found(`${status}\n# Kitchen K1 plan\n${body(plan)}`)).toEqual([`two-reports 13: ${advice}`]);
});

test('a title above the only area that comes again is enough', () => {
  const lines = '## Staff\n\n- Train the cook\n';
  expect(found(report('status', `${lines}\n**Plan K2**\n\n${lines.replace('Train', 'Pay')}`))).toEqual([
    `two-reports 9: ${advice}`,
  ]);
});

test('a report that is there twice is to be deleted', () => {
  expect(found(status + body(status))).toEqual([
    'two-reports 13: Delete everything from here on: it is in this file twice.',
  ]);
});

test.each([
  `${status}\n---\n\nSincerely: the kitchen\n\n---\n`,
  `${status}\n  \`\`\`yaml\n  ---\n  title: K\n  ---\n  \`\`\`\n`,
  `${status}\n## Ovens — small\n\n- [x] Oil the doors\n`,
])('other text is accepted: %j', (text) => {
  expect(found(text)).toEqual([]);
});
