import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basePath, siteUrl } from './site-url.ts';

describe('siteUrl', () => {
  test('reads an origin with any base path that needs no encoding', () => {
    for (const path of [
      '',
      '/',
      '/v/branch',
      '/~team/v1.2/',
      '/a-b_c/@me/x+y,z;1=2:3!$&*/',
      '/café/月/',
      '/caf%C3%A9/',
    ]) {
      expect(siteUrl(`https://host.example:8443${path}`)?.origin, path).toBe('https://host.example:8443');
      expect(siteUrl(`HTTPS://HOST.EXAMPLE:8443${path}`)?.origin, path).toBe('https://host.example:8443');
    }
  });

  test('rejects URLs that cannot have pages below them', () => {
    for (const wrong of [
      '',
      'host.example/v',
      '//host.example/',
      'ftp://host.example/',
      'javascript:alert(1)',
      'https://',
    ]) {
      expect(siteUrl(wrong), wrong).toBeUndefined();
    }
    const paths = [
      '/?v=1',
      '/#top',
      '//v/',
      '/v//',
      '/100%/',
      '/a%2Fb/',
      '/a%5cb/',
      '/%FF/',
      '/a b/',
      '/a%20b/',
      '/a\\b/',
      '/a(b)/',
      "/a'b/",
      '/a%00/',
      '/a%3Fb/',
    ];
    for (const path of paths) expect(siteUrl(`https://host.example${path}`), path).toBeUndefined();
    expect(siteUrl('https://cook:secret@host.example/')).toBeUndefined();
  });
});

describe('basePath', () => {
  test('is decoded, with a slash at both ends', () => {
    const paths = {
      '': '/',
      '/': '/',
      '/v/branch': '/v/branch/',
      '/caf%C3%A9/v1.2/': '/café/v1.2/',
      '/café/../thé': '/thé/',
    };
    for (const [path, base] of Object.entries(paths))
      expect(basePath(siteUrl(`https://host.example${path}`)!)).toBe(base);
  });

  test('has only safe characters and single slashes, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webPath(), fc.string(), fc.webPath().map(encodeURI)), (path) => {
        const url = siteUrl(`https://host.example/${path}`);
        if (url) expect(basePath(url)).toMatch(/^(\/[^/\s"'<>()\\%?#]+)*\/$/);
      }),
    );
  });
});
