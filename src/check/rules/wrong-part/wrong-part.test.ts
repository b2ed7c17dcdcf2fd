import { expect, test } from 'vitest';
import { checkKitchen } from '../../check.fixture.ts';
import { twoTeams } from '../../teams.fixture.ts';

const found = (files: Record<string, string | undefined>) =>
  checkKitchen({ ...twoTeams, ...files }).diagnostics.map(
    ({ code, file, position: { line }, found }) => `${file}:${line} ${code}: ${found}`,
  );

const part = (...areas: string[]) =>
  `---\n---\n${areas.map((area) => `\n## ${area}\n\n- Clean up ${area}\n`).join('')}`;

test('a report is one file, or one for each team', () => {
  expect(found({ 'cycles/k1/status.mdx': '---\ntitle: All\n---\n\nNothing.\n' })).toEqual([
    'content/cycles/k1/status.mdx:1 wrong-part: a whole report beside `content/cycles/k1/status/bakery.mdx`, a part of the same one',
  ]);
});

test('an area is in one part, that of its team', () => {
  expect(found({ 'cycles/k1/status/service.mdx': part('Staff', 'Ovens') })).toEqual([
    'content/cycles/k1/status/service.mdx:8 wrong-part: `Ovens`, which is in `content/cycles/k1/status/bakery.mdx`, too',
  ]);
  expect(found({ 'cycles/k1/status/bakery.mdx': undefined, 'cycles/k1/status/service.mdx': part('Ovens') })).toEqual([
    'content/cycles/k1/status/service.mdx:4 wrong-part: `Ovens`, an area of the team `bakery`',
  ]);
});

test('two parts answer a question whose file has a wrong field, which is the only mistake', () => {
  const question = (more: string) =>
    `---\ntitle: What could stop us\nquestion: What could stop the plan?\n${more}---\n`;
  const answered = {
    'areas/risks.mdx': question('asked: both\n'),
    'cycles/k1/status/bakery.mdx': part('Ovens', 'What could stop us'),
    'cycles/k1/status/service.mdx': part('Staff', 'What could stop us').replaceAll('Clean', 'Sweep'),
  };
  expect(found(answered)).toEqual(['content/areas/risks.mdx:4 frontmatter-field: `asked: both`']);
  expect(found({ ...answered, 'areas/risks.mdx': question('') })).toEqual([]);
});

test('an area may have been that of another team', () => {
  const handedOver = {
    'cycles/k1/status/bakery.mdx': '---\n---\n\nNothing.\n',
    'cycles/k1/status/service.mdx': part('Ovens', 'Staff'),
    'cycles/k2/status/bakery.mdx': part('Ovens'),
    'cycles/k2/status/service.mdx': part('Staff'),
  };
  expect(found(handedOver)).toEqual([]);
  const backAgain = { ...handedOver, 'cycles/k2/status/service.mdx': part('Ovens', 'Staff') };
  expect(found(backAgain)).toHaveLength(1);
});
