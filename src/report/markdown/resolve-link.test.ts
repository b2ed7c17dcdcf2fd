import { describe, expect, test } from 'vitest';
import { meantUrl, resolveImage, resolveLink } from './resolve-link.ts';

const file = 'cycles/k1/status.mdx';

describe('resolveLink', () => {
  test.each([
    ['https://example.org/a b', 'https://example.org/a b'],
    ['http://example.org', 'http://example.org'],
    ['HTTPS://example.org', 'HTTPS://example.org'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['tel:+123', 'tel:+123'],
    ['//example.org/x', '//example.org/x'],
    ['https://example.org/?a=\\', 'https://example.org/?a=\\'],
    ['/areas/ovens/#k1', '/areas/ovens/#k1'],
    ['/', '/'],
    ['#staff/a', '/cycles/k1/#staff/a'],
    ['', '/cycles/k1/'],
    ['../k2/plan.mdx#staff', '/cycles/k2/#staff'],
    ['../_k2/_plan.mdx', '/cycles/k2/'],
    ['plan.mdx', '/cycles/k1/'],
    ['..\\k2\\plan.mdx', '/cycles/k2/'],
    ['../../areas/ovens.mdx', '/areas/ovens/'],
    ['../../topics/thermostat.mdx', '/topics/thermostat/'],
    ['../../items/ovens/seals.mdx#left', '/areas/ovens/seals/#left'],
    ['../../sources/k1.md', '/files/sources/k1.md'],
    ['/sources/k1.png', '/files/sources/k1.png'],
    ['/areas/../sources/k1.md#a', '/files/sources/k1.md#a'],
    ['../../sources/k%201.md', '/files/sources/k 1.md'],
  ])('resolves %j to %j', (href, expected) => {
    expect(resolveLink(href, file)).toEqual({ href: expected });
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.org/x',
    '/\\example.org/x',
    '\\\\example.org/x',
    '/\t/example.org/x',
    'https:/\\example.org',
    'https:\\\\example.org',
    'https:///example.org',
    'https://example.org\\@elsewhere.example',
    '/%5cexample.org',
    '/areas/%5C..',
    'ftp://example.org',
    'https://',
    'http://[',
    'http://[::1]/',
  ])('rejects %j as unsafe', (href) => {
    expect(resolveLink(href, file)).toMatchObject({ problem: 'unsafe' });
  });

  test.each([
    'page.html',
    '../../../../etc/passwd',
    '../../site.yaml',
    'www.example.org',
    '%E0%A4%A',
    '%',
    '..%2f..%2fareas/ovens.mdx',
  ])('rejects %j, which leads nowhere', (href) => {
    expect(resolveLink(href, file)).toMatchObject({ problem: 'relative' });
  });

  test('resolves a fragment against the page of an area, a topic or an item', () => {
    expect(resolveLink('#k1', 'areas/_ovens.mdx')).toEqual({ href: '/areas/ovens/#k1' });
    expect(resolveLink('#k1', 'topics/thermostat.mdx')).toEqual({ href: '/topics/thermostat/#k1' });
    expect(resolveLink('#k1', 'items/ovens/seals.mdx')).toEqual({ href: '/areas/ovens/seals/#k1' });
  });
});

describe('meantUrl', () => {
  test.each([
    ['sources/slides.pptx', '/sources/slides.pptx'],
    ['../sources/slides.pptx', '/sources/slides.pptx'],
    ['areas/ovens.mdx#k1', '/areas/ovens/#k1'],
    ['./topics/thermostat.mdx', '/topics/thermostat/'],
    ['http//example.org', 'http://example.org'],
    ['https:/example.org/a?b#c', 'https://example.org/a?b#c'],
    ['HTTPS:example.org', 'https://example.org'],
    ['https;//example.org:8080/', 'https://example.org:8080/'],
    ['www.example.org', 'https://www.example.org'],
    ['htps://example.org/a', 'https://example.org/a'],
    ['ada@example.org', 'mailto:ada@example.org'],
    ['htttp://example.org', 'https://example.org'],
  ])('corrects %j to %j', (href, meant) => {
    expect(meantUrl(href)).toBe(meant);
    expect(resolveLink(meant, file)).toHaveProperty('href');
  });

  test.each([
    'page.html',
    'ftp://example.org/a',
    '../../site.yaml',
    'javascript:alert(1)',
    'https://',
    'https://example.org:99999/',
    'http/page',
    '%',
    '',
  ])('makes no guess for %j', (href) => {
    expect(meantUrl(href)).toBeUndefined();
  });
});

describe('resolveImage', () => {
  test.each([
    ['plot.png', 'cycles/k1/plot.png'],
    ['../../sources/plot.png', 'sources/plot.png'],
    ['/sources/plot.png', 'sources/plot.png'],
    ['../../../../../etc/passwd', 'etc/passwd'],
    ['..\\..\\sources\\plot.png', 'sources/plot.png'],
    ['%2e%2e/plot.png', 'cycles/plot.png'],
    ['a%20b.png', 'cycles/k1/a b.png'],
    ['%E0.png', 'cycles/k1/%E0.png'],
    ['plot.png?x#y', 'cycles/k1/plot.png'],
  ])('resolves %j to %j, inside the content folder', (src, path) => {
    expect(resolveImage(src, file)).toBe(path);
  });

  test.each([
    'https://example.org/x.png',
    '//example.org/x.png',
    'data:image/png;base64,AAAA',
    'javascript:x',
    'http://[',
    'http://[::1]/',
  ])('rejects %j, which is not a file', (src) => {
    expect(resolveImage(src, file)).toBeUndefined();
  });
});
