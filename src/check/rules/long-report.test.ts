import { expect, test } from 'vitest';
import { checkKitchen } from '../check.fixture.ts';

test('a report of more than 150 lines gets a warning', () => {
  const lines = Array.from({ length: 75 }, (_, index) => `- Clean oven ${index}\n  - Door\n`).join('');
  const found = (more: string) => {
    const status = `---\ntitle: K1\n---\n\n## Staff\n\n${lines}${more}`;
    return checkKitchen({ 'cycles/k1/status.mdx': status }).diagnostics;
  };
  expect(found('')).toEqual([]);
  expect(found('- One more')).toMatchObject([
    { code: 'long-report', severity: 'warning', found: '151 lines, sub-lines included' },
  ]);
});
