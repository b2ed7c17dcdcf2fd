import { expect, test } from 'vitest';
import { allowTags, islandTags } from './islands.ts';

// printf %s 'alert(1)' | openssl dgst -sha256 -binary | base64
const alertHash = 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=';
// printf %s 'p{color:red}' | openssl dgst -sha256 -binary | base64
const redHash = 'sha256-p0bF+un5yUb9MBO6xRb8kPHlY2BdpHVtLiFkDrZPF64=';

test('the scripts and styles of islands are those directly before one, each once', () => {
  const load = '<script>a<b</script>';
  const page =
    `<script>theirs</script><p>&lt;script>no&lt;/script>&lt;astro-island></p>` +
    `<style>astro-island{}</style>${load}<script>run()</script><astro-island uid="1"></astro-island>` +
    `${load}<astro-island uid="2"></astro-island><script>later</script>`;
  expect(islandTags(page)).toEqual(['<style>astro-island{}</style>', load, '<script>run()</script>']);
  expect(islandTags('<style>p {}</style><script>alert(1)</script><p>astro-island</p>')).toEqual([]);
});

test('every policy in a text allows them by their hashes', () => {
  const tags = ['<style>p{color:red}</style>', '<script>alert(1)</script>'];
  const policy = "default-src 'none'; script-src 'self' 'sha256-x'; style-src 'self'; img-src 'self'";
  const allowed = `default-src 'none'; script-src 'self' '${alertHash}' 'sha256-x'; style-src 'self' '${redHash}'; img-src 'self'`;
  expect(allowTags(`${policy}\n${policy}`, tags)).toBe(`${allowed}\n${allowed}`);
});
