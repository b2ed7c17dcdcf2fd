import { expect, test } from 'vitest';
import { contentPolicy, redirectPolicy } from './content-policy.ts';

// printf %s 'alert(1)' | openssl dgst -sha256 -binary | base64
const ofAlert = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";

test('permits what a page carries in itself by its hash, and nothing else of its kind', () => {
  const policy = contentPolicy({ scripts: ['alert(1)'], styles: [] });
  expect(policy).toContain(`; script-src 'self' 'wasm-unsafe-eval' ${ofAlert}; style-src 'self'; `);
  expect(policy.startsWith("default-src 'none'; ")).toBe(true);
  expect(policy).not.toMatch(/'unsafe-(?:inline|eval|hashes)'|\*|https?:/);
});

test('a page that only leads elsewhere may run the script that does', () => {
  expect(redirectPolicy('alert(1)')).toContain(`; script-src ${ofAlert}; `);
});
