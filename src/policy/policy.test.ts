import { expect, test } from 'vitest';
import { siteSchema } from '../report/schema/site.ts';
import { redirectPolicy, sitePolicy } from './policy.ts';

// printf %s 'alert(1)' | openssl dgst -sha256 -binary | base64
const alertHash = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";

test('allows inline scripts only by their hash', () => {
  const site = siteSchema.parse({ title: 'Kitchen', team: 'The kitchen', cycles: ['K1'] });
  const policy = sitePolicy(site, ['alert(1)']);
  expect(policy).toMatch(/; script-src 'self' 'wasm-unsafe-eval'(?: 'sha256-[\w+/]{43}='){3}; style-src 'self'; /);
  expect(policy).toContain(` ${alertHash}; style-src`);
  expect(policy.startsWith("default-src 'none'; ")).toBe(true);
  expect(policy).not.toMatch(/'unsafe-(?:inline|eval|hashes)'|\*|https?:/);
});

test('allows the inline script of a redirect page', () => {
  expect(redirectPolicy('alert(1)')).toContain(`; script-src ${alertHash}; `);
});
