import { expect, test } from 'vitest';
import { unlinked } from './unlinked.ts';

test('a link to a page that is not there is none, and has no label', () => {
  const there = '<a class="to" href="/areas/ovens/" aria-label="Ovens"></a>';
  const missing = '<a class="to" href="/areas/ovens/seals/#k1" aria-label="Seals" lang="en"></a>';
  const outside = '<a href="https://a.example/">a</a>';
  const text = unlinked(`${there}${missing}${outside}`, (path) => path === '/areas/ovens/');
  expect(text).toBe(`${there}<a class="to" lang="en"></a>${outside}`);
});
