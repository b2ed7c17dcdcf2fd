import { expect, test } from 'vitest';
import { readReports } from '../../../history/inline.fixture.ts';

const reports = { 'f23a/status': '## Ovens\n- Doors', 'f23b/plan': '## Ovens\n- Doors' };
const mistakesIn = (...reviews: string[]) =>
  readReports(reports, {
    'site.yaml': `title: Kitchen\nteam: The kitchen\ncycles: [F23A, F23B, F24A]\nreviews:\n  - ${reviews.join('\n  - ')}\n`,
  }).diagnostics.map(({ code, position, found, fix }) => [code, `${position.line}:${position.column}`, found, fix]);

test('two reviews whose names make one URL are reported', () => {
  expect(mistakesIn('{ name: Spring review, after: F23A }', '{ name: "Spring, review!", after: F23B }')).toEqual([
    [
      'duplicate-name',
      '6:7',
      'a second review named `Spring, review!`',
      'Give one of them another name, for instance with its year.',
    ],
  ]);
});
