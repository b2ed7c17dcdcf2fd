import { expect, test } from 'vitest';
import { textsOf } from '../../../history/inline.fixture.ts';
import { inputOf, options } from '../../../report/kitchen.fixture.ts';
import { check } from '../../check.ts';

const lines = (word: string, count: number) =>
  Array.from({ length: count }, (_, index) => `- [ ] ${word} ${index}`).join('\n');

test('more than a million pairs of a new line and a missing one are not compared, and the message says so', () => {
  const reports = {
    'k1/status': `## Ovens\n\n${lines('Seal', 1_000)}`,
    'k2/status': `## Ovens\n\n${lines('Lamp', 1_001)}`,
  };
  const { gaps } = check({ input: inputOf(textsOf(reports)), diagnostics: [] }, options);
  expect(gaps.filter(({ code }) => code === 'similar-wording')).toMatchObject([
    {
      file: 'content/cycles/k2/status.mdx',
      position: { line: 1 },
      expected: 'at most 1,000,000 pairs of a new line and a missing one',
    },
  ]);
});
