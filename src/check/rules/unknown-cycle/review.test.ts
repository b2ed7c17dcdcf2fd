import { expect, test } from 'vitest';
import { readReports } from '../../../history/inline.fixture.ts';

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
    ['unknown-cycle', '5:21', 'after: `F23B2`, which is no cycle in site.yaml', 'after: F23B'],
    [
      'unknown-cycle',
      '6:21',
      'after: `Xmas`, which is no cycle in site.yaml',
      'Correct the label, or list the cycle in site.yaml.',
    ],
  ]);
});

test('reports a review after the newest report', () => {
  expect(mistakesIn('{ name: Spring, after: F24A }')).toEqual([
    [
      'unknown-cycle',
      '5:21',
      'after: `F24A`, a cycle that has no report yet',
      'Correct the label, or add this review once there is a report on F24A.',
    ],
  ]);
});
