import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveLastIndex } from './serve-last-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'almanac-index-'));

beforeAll(() => {
  mkdirSync(join(folder, 'pagefind'));
  writeFileSync(join(folder, 'pagefind/pagefind.js'), 'export {}');
  writeFileSync(join(folder, 'index.html'), 'a page of the last build');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the middleware answers; `next` where it leaves the request to the dev server. */
async function ask(output: string, base: string, path: string): Promise<string> {
  const middleware = serveLastIndex(output, base);
  const server = createServer((request, response) => middleware(request, response, () => response.end('next')));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}${path}`);
  const said = `${response.headers.get('content-type')?.split(';')[0] ?? ''} ${await response.text()}`.trim();
  await new Promise((resolve) => server.close(resolve));
  return said;
}

test.each([
  ['/', '/pagefind/pagefind.js', 'text/javascript export {}'],
  // Vite adds a query to what is imported.
  ['/', '/pagefind/pagefind.js?import', 'text/javascript export {}'],
  ['/reports/', '/reports/pagefind/pagefind.js', 'text/javascript export {}'],
  ['/reports/', '/pagefind/pagefind.js', 'text/javascript export {}'],
  ['/', '/pagefind/none.pf_index', 'next'],
  ['/', '/', 'next'],
])('below %s, %s', async (base, path, answer) => {
  expect(await ask(folder, base, path)).toBe(answer);
});

test('without a build there is no index, which is said where it is asked for', async () => {
  expect(await ask(join(folder, 'none'), '/', '/pagefind/pagefind.js')).toBe('next');
});
