import { expect, test } from 'vitest';
import { checkKitchen } from '../check.fixture.ts';

const site = (figures: string) => `title: Kitchen\nteam: The kitchen\ncycles: [K1, K2]\nfigures: ${figures}\n`;
const named = site('{ ovens: Ovens, burns: { label: Burns, unit: hours, digits: 1 } }');
const status = (figures: string) =>
  `---\ntitle: Kitchen K1 status\nfigures: ${figures}\n---\n\n## Ovens\n\n- [x] Replace the door seals\n`;
const found = (figures: string, yaml = named) =>
  checkKitchen({ 'site.yaml': yaml, 'cycles/k1/status.mdx': status(figures) })
    .diagnostics.filter(({ code }) => code === 'wrong-figure' || code === 'frontmatter-field')
    .map(({ code, position: { line, column }, found, fix }) => `${code} ${line}:${column} ${found} ${fix}`);

test.each(['{ ovens: 6, burns: 0.5 }', '{ burns: -3 }', '{}', '{ ovens: 1_000_000_000_000 }'.replaceAll('_', '')])(
  'a status may give %s',
  (figures) => {
    expect(found(figures)).toEqual([]);
  },
);

test('a figure that site.yaml does not list is reported with the nearest', () => {
  expect(found('{ oven: 6 }')).toEqual([
    'wrong-figure 3:12 `oven: 6`, which is not in `figures` in site.yaml Write `ovens: 6`.',
  ]);
  expect(found('{ knives: 6 }')).toEqual([
    'wrong-figure 3:12 `knives: 6`, which is not in `figures` in site.yaml Correct it, or add it to `figures` in site.yaml.',
  ]);
});

test.each([
  '{ ovens: six }',
  '{ ovens: 6,5 }',
  '{ ovens: .nan }',
  '{ ovens: .inf }',
  '{ ovens: 1e300 }',
  '{ ovens: }',
  '6',
  '[6]',
])('no figure is %s', (figures) => {
  expect(found(figures)).toHaveLength(1);
  expect(found(figures)[0]).toMatch(/^frontmatter-field 3:/);
});

test.each(['12', '-1', '1.5', 'two'])('a figure has no %s digits', (digits) => {
  const { diagnostics } = checkKitchen({ 'site.yaml': site(`{ burns: { label: Burns, digits: ${digits} } }`) });
  expect(diagnostics).toMatchObject([{ code: 'frontmatter-field', fix: 'Write another value for digits.' }]);
  expect(diagnostics[0]?.expected).toMatch(/^a whole number from 0 to 6\. /);
});

test('a site has at most 20 figures, with ids for URLs', () => {
  const many = Array.from({ length: 40 }, (_, index) => `f${index}: Figure ${index}`).join(', ');
  expect(found('{}', site(`{ ${many} }`))).toEqual([expect.stringMatching(/^frontmatter-field 4:/)]);
  expect(found('{}', site('{ "O vens": Ovens }'))).toEqual([expect.stringMatching(/^frontmatter-field 4:/)]);
});

test('a plan gives no figures', () => {
  const plan = '---\ntitle: Kitchen K2 plan\nfigures: { ovens: 8 }\n---\n\n## Ovens\n\n- Measure heat loss\n';
  const { diagnostics } = checkKitchen({ 'site.yaml': named, 'cycles/k2/plan.mdx': plan });
  expect(diagnostics.filter(({ code }) => code === 'wrong-figure').map(({ fix }) => fix)).toEqual([
    'Move them to the status of the cycle, or delete them.',
  ]);
});
