import { beforeEach, expect, test, vi } from 'vitest';
import { headersFor } from './headers-for.fixture.ts';
import { headersFile, htaccessFile } from './host-headers.ts';

beforeEach(() => void vi.stubEnv('ALMANAC_BASE', '/v/branch/'));

const ofPages = "default-src 'none'";
const policy = `${ofPages}; frame-ancestors 'none'`;

test('pages get the policy, hashed files are cached forever, and drawings get no policy', () => {
  const file = headersFile(ofPages);
  for (const page of [
    '',
    'areas/',
    'areas/ovens/seals/',
    'cycles/k1/slides/',
    'guide/write/',
    'matrix/',
    'search/',
    'topics/butler/',
  ]) {
    expect(headersFor(file, `/v/branch/${page}`)).toMatchObject({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
    });
  }
  expect(headersFor(file, '/v/branch/_astro/Page.x.css')['cache-control']).toBe('public, max-age=31536000, immutable');
  // Some browsers would drop the styles in a drawing under the policy of a page.
  expect(Object.keys(headersFor(file, '/v/branch/files/mark.svg'))).toEqual([
    'x-content-type-options',
    'referrer-policy',
    'permissions-policy',
  ]);
  expect(headersFor(file, '/elsewhere/')).toEqual({});
  // Cloudflare reads at most 100 rules and 2,000 characters a row.
  expect(file.split('\n').every((row) => row.length < 2_000)).toBe(true);
});

test('the file for Apache has the policy and the 404 page', () => {
  const file = htaccessFile(ofPages);
  expect(file).toContain(`Header always set Content-Security-Policy "${policy}"`);
  expect(file).toContain('ErrorDocument 404 /v/branch/404.html\n');
});
