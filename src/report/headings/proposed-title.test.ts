import { expect, test } from 'vitest';
import { kitchen, readKitchen } from '../kitchen.fixture.ts';

const site = kitchen['site.yaml']!;
const body = '\n## Staff\n\n- Train\n';

/** The fix of what is wrong with the fields of a report. */
function fix(fields: string, siteText: string | undefined): string | undefined {
  const { diagnostics } = readKitchen({ 'site.yaml': siteText, 'cycles/k1/plan.mdx': `${fields}${body}` });
  return diagnostics.find(({ file }) => file.endsWith('plan.mdx'))?.fix;
}

test.each([
  ['the label of the site', site, 'The kitchen K1 plan'],
  ['a label with small letters', site.replace('[K1]', '[k1]'), 'The kitchen k1 plan'],
  ['no label', site.replace('[K1]', '[K0]'), 'The kitchen K1 plan'],
  ['a team with a colon', site.replace('team: The kitchen', 'team: "Kitchen: east"'), '"Kitchen: east K1 plan"'],
  ['no settings', undefined, 'K1 plan'],
])('a report without a title is given one of its own, with %s', (_what, text, title) => {
  expect(fix('---\nauthors: [A]\n---\n', text)).toBe(`title: ${title}`);
  expect(fix('---\ntitle:\n---\n', text)).toBe(`title: ${title}`);
  expect(fix('', text)).toBe(`---\ntitle: ${title}\n---`);
  expect(fix(`---\ntitle: ${title}\n---\n`, text)).toBeUndefined();
});
