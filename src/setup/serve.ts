/**
 * A static host for the built site, for `npm start` and the tests. `astro preview` is not used: it loads the whole
 * configuration, refuses to run twice in one project, goes to the background where it thinks an agent runs it, and
 * answers addresses (`/areas`, `/areas.html`) as no static host does.
 */

import { existsSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { staticFile } from '../disk/static-file.ts';
import { SetupError } from './install.mjs';
import { headersFor } from './static-headers.ts';

/** A running static host. */
export interface Server {
  /** Where the site begins, with its base path and a slash at the end. */
  url: string;
  /** Whether the port is another one than was asked for. */
  moved: boolean;
  /** Stops it, open connections included. */
  close(): Promise<void>;
}

/** Where a site is served. */
export interface ServeOptions {
  /** The port; 0, the default, takes any that is free. */
  port?: number;
  /** Take a free port where `port` is taken, instead of failing. */
  orFree?: boolean;
  /** The address to listen on; only this machine can reach the default. */
  host?: string;
  /** The path that the site was built for. */
  base?: string;
}

/**
 * Serves a built site.
 * @param dir the folder of the site.
 * @param options where to serve it.
 * @returns the server, listening.
 * @throws SetupError where there is no site in `dir` or the address cannot be had.
 */
export async function serve(dir: string, options: ServeOptions = {}): Promise<Server> {
  const { port = 0, orFree = false, host = '127.0.0.1', base = '/' } = options;
  if (!existsSync(join(dir, 'index.html'))) {
    throw new SetupError(`There is no built site in ${dir}: run "npm run build" first.`);
  }
  const server = createServer((request, response) => answer(dir, base, request, response));
  const listen = (wanted: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(wanted, host, () => {
        server.off('error', reject);
        resolve();
      });
    });
  try {
    await listen(port).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && orFree) return listen(0);
      throw error;
    });
  } catch (error) {
    throw new SetupError(whyNot(error as NodeJS.ErrnoException, host, port));
  }
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}${base}`,
    moved: port !== 0 && actual !== port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function whyNot(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE') return `Port ${port} is taken: choose another with --port, or leave --port out.`;
  if (error.code === 'EACCES') return `Port ${port} may not be used here: choose one above 1023 with --port.`;
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return `This machine has no address ${host}: choose another with --host, or leave --host out.`;
  }
  return `The site cannot be served at ${host} on port ${port}: ${error.message}.`;
}

function answer(dir: string, base: string, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const result = staticFile(dir, base, request.url ?? '/');
  switch (result.kind) {
    case 'file':
      void send(200, dir, result.file, result.type, request, response);
      return;
    case 'redirect':
      response.writeHead(301, { location: result.to }).end();
      return;
    case 'missing':
      void send(404, dir, join(dir, '404.html'), 'text/html; charset=utf-8', request, response);
      return;
    case 'outside':
      response.writeHead(404, { 'content-type': 'text/plain' }).end(`Nothing is served here; the site is at ${base}\n`);
      return;
    case 'malformed':
      response.writeHead(400, { 'content-type': 'text/plain' }).end('This address is malformed.\n');
  }
}

/** Text is compressed, as every usual host does; a build may replace the file at any moment, so nothing is kept. */
async function send(status: number, dir: string, file: string, type: string, request: IncomingMessage, response: ServerResponse) {
  const handle = await open(file).catch(() => undefined);
  if (!handle) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such page.\n');
    return;
  }
  const rules = await readFile(join(dir, '_headers'), 'utf8').catch(() => '');
  const text = type.includes('charset');
  const compress = text && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-cache',
    // Like the hosts that read this file, so that whoever looks at the site here sees what its headers do.
    ...headersFor(rules, (request.url ?? '/').replace(/[?#].*/s, '')),
    ...(text && { vary: 'accept-encoding' }),
    ...(compress && { 'content-encoding': 'gzip' }),
  });
  if (request.method === 'HEAD') {
    await handle.close();
    response.end();
    return;
  }
  const body = handle.createReadStream({ autoClose: false });
  // What fails from here on is the connection of a reader who went away; where that is before the first byte is read,
  // the stream would leave the file open.
  await (compress ? pipeline(body, createGzip(), response) : pipeline(body, response)).catch(() => {});
  await handle.close();
}
