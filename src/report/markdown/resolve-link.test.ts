import { describe, expect, test } from 'vitest';
import { resolveFile, resolveLink } from './resolve-link.ts';

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
    'ftp://example.org',
    'https:///example.org',
    '/\t/example.org/x',
  ])('rejects %j, which does not begin like the URL of a website', (href) => {
    expect(resolveLink(href, file)).toEqual({ problem: 'beginning' });
  });

  test.each([
    '/\\example.org/x',
    '\\\\example.org/x',
    'https:/\\example.org',
    'https:\\\\example.org',
    'https://example.org\\@elsewhere.example',
    '/%5cexample.org',
    '/areas/%5C..',
  ])('rejects %j, whose backslash may be read as a slash', (href) => {
    expect(resolveLink(href, file)).toEqual({ problem: 'backslash' });
  });

  test.each(['https://', 'http://['])('rejects %j, which is no URL', (href) => {
    expect(resolveLink(href, file)).toEqual({ problem: 'unreadable' });
  });

  test('rejects a host that is an address in brackets', () => {
    expect(resolveLink('http://[::1]/', file)).toEqual({ problem: 'address' });
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
    expect(resolveLink(href, file)).toEqual({ problem: 'relative' });
  });

  test('resolves a fragment against the page of an area, a topic or an item', () => {
    expect(resolveLink('#k1', 'areas/_ovens.mdx')).toEqual({ href: '/areas/ovens/#k1' });
    expect(resolveLink('#k1', 'topics/thermostat.mdx')).toEqual({ href: '/topics/thermostat/#k1' });
    expect(resolveLink('#k1', 'items/ovens/seals.mdx')).toEqual({ href: '/areas/ovens/seals/#k1' });
  });
});

describe('resolveFile', () => {
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
    expect(resolveFile(src, file)).toBe(path);
  });

  test.each([
    'https://example.org/x.png',
    '//example.org/x.png',
    'data:image/png;base64,AAAA',
    'javascript:x',
    'http://[',
    'http://[::1]/',
  ])('rejects %j, which is not a file', (src) => {
    expect(resolveFile(src, file)).toBeUndefined();
  });
});
