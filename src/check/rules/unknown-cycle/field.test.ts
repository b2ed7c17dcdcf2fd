import { expect, test } from 'vitest';
import { readReports } from '../../../history/inline.fixture.ts';
import { checkKitchen } from '../../check.fixture.ts';

const reports = { 'f23a/status': '## Ovens\n- Doors', 'f23b/plan': '## Ovens\n- Doors' };
const mistakesIn = (...reviews: string[]) =>
  readReports(reports, {
    'site.yaml': `title: Kitchen\nteam: The kitchen\ncycles: [F23A, F23B, F24A]\nreviews:\n  - ${reviews.join('\n  - ')}\n`,
  }).diagnostics.map(({ code, position, found, fix }) => [code, `${position.line}:${position.column}`, found, fix]);

test('accepts a review after any cycle that has a report, however its label is spelt', () => {
  expect(mistakesIn('{ name: Spring, after: F23A }', 'name: Autumn\n    after: f23b')).toEqual([]);
});

test('suggests the nearest cycle', () => {
  expect(mistakesIn('{ name: Spring, after: F23B2 }', '{ name: Autumn, after: Xmas }')).toEqual([
    ['unknown-cycle', '5:21', '`after: F23B2`, which is not in `cycles` in site.yaml', 'after: F23B'],
    [
      'unknown-cycle',
      '6:21',
      '`after: Xmas`, which is not in `cycles` in site.yaml',
      'Correct it, or add it to `cycles` in site.yaml.',
    ],
  ]);
});

test('reports a review after the newest report', () => {
  expect(mistakesIn('{ name: Spring, after: F24A }')).toEqual([
    [
      'unknown-cycle',
      '5:21',
      '`after: F24A`, a cycle that has no report yet',
      'Correct the label, or add this review once there is a report on F24A.',
    ],
  ]);
});

test.each([
  ['K2', []],
  ['k2', []],
  ['K9', ['unknown-cycle content/areas/staff.mdx:3 `retired: K9`, which is not in `cycles` in site.yaml']],
])('an area is retired since a cycle of the site: %s', (cycle, expected) => {
  const { diagnostics } = checkKitchen({ 'areas/staff.mdx': `---\ntitle: Staff\nretired: ${cycle}\n---\n` });
  const texts = diagnostics.map(({ code, file, position, found }) => `${code} ${file}:${position.line} ${found}`);
  expect(texts).toEqual(expected);
});
