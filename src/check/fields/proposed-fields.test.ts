import { expect, test } from 'vitest';
import { kitchen } from '../../report/kitchen.fixture.ts';
import { checkKitchen } from '../check.fixture.ts';

const site = kitchen['site.yaml'] ?? '';

const body = '\n## Staff\n\n- Train\n';

/** The fix for the fields of a plan. */
function fix(fields: string, siteText: string | undefined): string | undefined {
  const { diagnostics } = checkKitchen({ 'site.yaml': siteText, 'cycles/k1/plan.mdx': `${fields}${body}` });
  return diagnostics.find(({ file, code }) => file.endsWith('plan.mdx') && code === 'frontmatter-field')?.fix;
}

test.each([
  ['the label of the cycle', site, 'The kitchen K1 plan'],
  ['a label in lower case', site.replace('[K1, K2]', '[k1]'), 'The kitchen k1 plan'],
  ['no label', site.replace('[K1, K2]', '[K0]'), 'The kitchen K1 plan'],
  ['a team with a colon', site.replace('team: The kitchen', 'team: "Kitchen: east"'), '"Kitchen: east K1 plan"'],
  ['no settings', undefined, 'K1 plan'],
])('a title is suggested for a report without one, from %s', (_what, text, title) => {
  expect(fix('---\nauthors: [A]\n---\n', text)).toBe(`title: ${title}`);
  expect(fix('---\ntitle:\n---\n', text)).toBe(`title: ${title}`);
  expect(fix('', text)).toBe(`---\ntitle: ${title}\n---`);
  expect(fix(`---\ntitle: ${title}\n---\n`, text)).toBeUndefined();
});
