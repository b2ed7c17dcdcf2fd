import { expect, test } from 'vitest';
import { isAboutFile } from './build-log.js';

const event = (label: string | null, message: string, newLine = true, level = 'info') =>
  ({ label, level, message, newLine }) as Parameters<typeof isAboutFile>[0];

test('what a build prints has no lines about single files, and everything else', () => {
  expect(isAboutFile(event(null, '  ├─ /index.html', false))).toBe(true);
  expect(isAboutFile(event('SKIP_FORMAT', ' (+218ms) '))).toBe(true);
  expect(isAboutFile(event('SKIP_FORMAT', ' \u001b[2m(+1.2s)\u001b[22m '))).toBe(true);
  expect(isAboutFile(event('SKIP_FORMAT', '\n generating static routes \n'))).toBe(false);
  expect(isAboutFile(event('build', 'Complete!'))).toBe(false);
  expect(isAboutFile(event(null, '✓ Completed in 2.50s.'))).toBe(false);
  expect(isAboutFile(event(null, 'It fails', false, 'error'))).toBe(false);
});
