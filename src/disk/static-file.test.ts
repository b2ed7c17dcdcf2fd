import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staticFile } from './static-file.ts';

let root: string;
let dir: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'almanac-'));
  dir = join(root, 'site');
  const site = ['index.html', 'areas/index.html', 'feed.xml', 'é x.svg', 'pf.unknown'].map((file) => `site/${file}`);
  for (const file of [...site, 'secret.txt', 'site-2/index.html']) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), file);
  }
});
afterAll(() => rmSync(root, { recursive: true }));

describe('staticFile', () => {
  const file = (name: string, type: string) => ({ kind: 'file', file: join(dir, name), type });
  const html = 'text/html; charset=utf-8';

  it.each([
    ['/', 'index.html'],
    ['/?q=1', 'index.html'],
    ['/areas/', 'areas/index.html'],
  ])('answers the folder %s with its page', (target, name) => {
    expect(staticFile(dir, '/', target)).toEqual(file(name, html));
  });

  it('answers files with their type', () => {
    expect(staticFile(dir, '/', '/feed.xml')).toEqual(file('feed.xml', 'application/xml; charset=utf-8'));
    expect(staticFile(dir, '/', '/%C3%A9%20x.svg')).toEqual(file('é x.svg', 'image/svg+xml; charset=utf-8'));
    expect(staticFile(dir, '/', '/pf.unknown')).toEqual(file('pf.unknown', 'application/octet-stream'));
  });

  it('redirects a folder without its slash, and keeps the query', () => {
    expect(staticFile(dir, '/', '/areas')).toEqual({ kind: 'redirect', to: '/areas/' });
    expect(staticFile(dir, '/', '/areas?a=1?b')).toEqual({ kind: 'redirect', to: '/areas/?a=1?b' });
  });

  it.each(['/nothing', '/nothing/', '/areas.html', '/feed.xml/', '/index', '//areas', '//example.org/areas'])(
    'has nothing at %s',
    (target) => expect(staticFile(dir, '/', target)).toEqual({ kind: 'missing' }),
  );

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/areas/..%2f../../secret.txt',
    '/..%2fsite-2/',
    '/%00',
    '/%zz',
    'areas',
  ])('does not leave the folder for %s', (target) => {
    expect(staticFile(dir, '/', target)).toEqual({ kind: 'malformed' });
  });

  it('serves below a base path only', () => {
    const base = '/v/branch/';
    expect(staticFile(dir, base, '/v/branch/areas/')).toEqual(file('areas/index.html', html));
    expect(staticFile(dir, base, '/v/branch/areas')).toEqual({ kind: 'redirect', to: '/v/branch/areas/' });
    expect(staticFile(dir, base, '/v/branch?q=1')).toEqual({ kind: 'redirect', to: '/v/branch/?q=1' });
    expect(staticFile(dir, base, '/areas/')).toEqual({ kind: 'outside' });
    expect(staticFile(dir, base, '/v/branch/../../secret.txt')).toEqual({ kind: 'malformed' });
  });
});
