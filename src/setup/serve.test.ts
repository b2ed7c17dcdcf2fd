import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serve, type ServeOptions, type Server } from './serve.ts';

let dir: string;
let open: Server[];

beforeEach(() => {
  open = [];
  dir = mkdtempSync(join(tmpdir(), 'almanac-'));
  writeFileSync(join(dir, 'index.html'), '<h1>Kitchen</h1>');
  writeFileSync(join(dir, '404.html'), '<h1>No such page</h1>');
});
afterEach(async () => {
  await Promise.all(open.map((server) => server.close()));
  rmSync(dir, { recursive: true });
});

async function start(options?: ServeOptions): Promise<Server> {
  const server = await serve(dir, options);
  open.push(server);
  return server;
}

describe('serve', () => {
  it('serves on a free port, compressed where the reader takes it', async () => {
    const { url, moved } = await start();
    expect(moved).toBe(false);
    const response = await fetch(url);
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.text()).toBe('<h1>Kitchen</h1>');
    const plain = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe('<h1>Kitchen</h1>');
  });

  it('answers a missing page with the page for that, and follows a rebuild', async () => {
    const { url } = await start();
    const response = await fetch(`${url}nothing/`);
    expect([response.status, await response.text()]).toEqual([404, '<h1>No such page</h1>']);
    rmSync(join(dir, '404.html'));
    const bare = await fetch(`${url}nothing/`);
    expect([bare.status, await bare.text()]).toEqual([404, 'There is no such page.\n']);
  });

  it('answers HEAD without a body and refuses what would change something', async () => {
    const { url } = await start();
    const head = await fetch(url, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect((await fetch(url, { method: 'POST', body: 'x' })).status).toBe(405);
  });

  it('puts the site below its base path', async () => {
    const { url } = await start({ base: '/v/branch/' });
    expect(new URL(url).pathname).toBe('/v/branch/');
    expect((await fetch(url)).status).toBe(200);
    const outside = await fetch(new URL('/', url));
    expect(outside.status).toBe(404);
    expect(await outside.text()).toBe('Nothing is served here; the site is at /v/branch/\n');
  });

  it('takes a free port where the wanted one is taken, and says so', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as { port: number };
    const server = await start({ port, orFree: true });
    expect(server.moved).toBe(true);
    expect((await fetch(server.url)).status).toBe(200);
    await expect(serve(dir, { port })).rejects.toThrow(`Port ${port} is taken: choose another with --port`);
    taken.close();
  });

  it('says what to do where nothing is built or the address is not this machine', async () => {
    await expect(serve(join(dir, 'missing'))).rejects.toThrow('run "npm run build" first');
    await expect(serve(dir, { host: '192.0.2.1' })).rejects.toThrow('This machine has no address 192.0.2.1');
  });
});
