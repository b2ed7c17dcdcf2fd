import { expect, test } from 'vitest';
import { kitchen, placesOf } from '../../../report/kitchen.fixture.ts';
import { checkKitchen } from '../../check.fixture.ts';
import { checkText } from '../../report.fixture.ts';

const areas = [
  { id: 'ovens', title: 'Ovens — small', aliases: ['Small ovens'] },
  { id: 'staff', title: 'Staff', aliases: [] },
  { id: 'books', title: 'Cookery books', aliases: [] },
];

function check(body: string, named = areas, paths: readonly string[] = []) {
  return checkText(`---\ntitle: Kitchen\n---\n\n${body}`, 'status', named, paths);
}

test('headings that name no area are reported with the nearest title', () => {
  const { report, diagnostics } = check('## Small owens\n\n- A\n\n## Staff\n\n## Nothing like it\n\n- B\n');
  expect(diagnostics.map(({ code, position, expected, fix }) => [code, position.line, expected, fix])).toEqual([
    ['unknown-area', 5, 'the title or an alias of an area; the nearest is `Small ovens`', '## Small ovens'],
    [
      'unknown-area',
      11,
      'the title or an alias of an area; a new area has a file of its own, areas/nothing-like-it.mdx; text about the whole report is above the first heading, and what is planned next in a plan.mdx',
      'areas/nothing-like-it.mdx:\n\n---\ntitle: Nothing like it\n---',
    ],
  ]);
  expect(report.sections.map(({ area }) => area)).toEqual(['ovens', 'staff', 'books']);
});

test('a longer heading with a slip in the word of an area is asked about', () => {
  const { diagnostics } = check('## Cokery and recipes\n\n- A\n');
  expect(diagnostics.map(({ fix }) => fix)).toEqual([
    'Write `## Cookery books`; if this is another area, correct its slip, and give it a file of its own below areas/.',
  ]);
});

test('a heading that names no area gets a new one if all areas have a heading', () => {
  const { report } = check('## Staff\n## Small ovens\n## Cookery books\n## New things\n\n- A\n');
  expect(report.sections.at(-1)).toMatchObject({ area: 'new-things', blocks: [{ lines: [{ id: 'new-things/a' }] }] });
});

test('a heading may name an area whose file cannot be read', () => {
  const paths = ['areas/books.mdx', 'items/garden/tree.mdx'];
  const { report, diagnostics } = check('## Cookery books\n\n- A\n\n## Garden\n\n- B\n', areas.slice(0, 2), paths);
  expect(report.sections.map(({ area }) => area)).toEqual(['books', 'garden']);
  expect(placesOf(diagnostics)).toEqual(['unknown-area 9:1']);
});

test('a heading that names several areas is no area', () => {
  const { diagnostics } = check('## Staff and cookery books\n\n- A\n\n## Small ovens\n');
  expect(diagnostics.map(({ found, fix }) => [found, fix])).toEqual([
    [
      '`Staff and cookery books`, which names several areas',
      'Put each line under the heading of its area: ## Staff or ## Cookery books.',
    ],
  ]);
});

test('a heading made by hyphens right below a paragraph gets a blank line', () => {
  const [diagnostic] = check('## Staff\n\nWe baked a lot.\n---\n').diagnostics;
  expect(diagnostic).toMatchObject({
    code: 'unknown-area',
    position: { line: 7, endLine: 8 },
    fix: 'We baked a lot.\n\n---',
  });
});

test('a status beside the title of an area is a marker', () => {
  const { diagnostics } = check('## Small ovens: done\n\n- A\n\n## Staff\n\n## Cookery books\n');
  expect(diagnostics.map(({ found, fix }) => [found, fix])).toEqual([
    [
      '`Small ovens: done`, an area and a status',
      'Write `## Small ovens` as the heading, and [x] before each of the lines below it.',
    ],
  ]);
});

test('headings that are statuses become markers, below the areas of their lines', () => {
  const status = (body: string) => `---\ntitle: Kitchen K2\n---\n\n${body}`;
  const fixes = (body: string, files: Record<string, string> = kitchen) =>
    checkKitchen({ ...files, 'cycles/k2/status.mdx': status(body) }).diagnostics.flatMap(({ code, found, fix }) =>
      code === 'unknown-area' ? [[found.split(', a ')[0], fix]] : [],
    );
  const groups = '## Completed\n\n- Measure heat loss\n\n## In progress\n\n- [x] Choose a thermostat\n- Train';
  expect(fixes(groups)).toEqual([
    [
      '`Completed`, `In progress`',
      'Put each of these lines under the heading of its area:\n\n## Ovens — small\n\n- [x] Measure heat loss\n- [x] Choose a thermostat\n\n- [/] Train',
    ],
  ]);
  expect(fixes(groups.replace('\n- Train', ''))).toEqual([
    ['`Completed`, `In progress`', '## Ovens — small\n\n- [x] Measure heat loss\n- [x] Choose a thermostat'],
  ]);
  expect(fixes('## Staff\n\n## Completed\n\n- Train\n\n## To do\n\n- Hire\n\n## In progress\n')).toEqual([
    ['`Completed`, `To do`, `In progress`', '- [x] Train\n- [ ] Hire'],
  ]);
});

test('another word of the same length is no slip', () => {
  const named = [{ id: 'programs', title: 'Programas', aliases: [] }];
  expect(check('## Problemas\n\n- A\n', named).diagnostics[0]?.fix).toBe(
    'areas/problemas.mdx:\n\n---\ntitle: Problemas\n---',
  );
  expect(check('## Porgramas\n\n- A\n', named).diagnostics[0]?.fix).toBe('## Programas');
});
