import { expect, test } from 'vitest';
import { contentPolicy, redirectPolicy } from './policy.ts';

// printf %s 'alert(1)' | openssl dgst -sha256 -binary | base64
const alertHash = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";

test('allows inline scripts only by their hash', () => {
  const policy = contentPolicy(['alert(1)'], []);
  expect(policy).toContain(`; script-src 'self' 'wasm-unsafe-eval' ${alertHash}; style-src 'self'; `);
  expect(policy.startsWith("default-src 'none'; ")).toBe(true);
  expect(policy).not.toMatch(/'unsafe-(?:inline|eval|hashes)'|\*|https?:/);
});

test('allows the inline script of a redirect page', () => {
  expect(redirectPolicy('alert(1)')).toContain(`; script-src ${alertHash}; `);
});
