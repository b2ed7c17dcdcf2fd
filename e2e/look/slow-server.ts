/** A static host at the other end of a slow network, which all requests share, those of workers too. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { lookup } from 'mrmime';

export interface Network {
  /** Of a round trip, in ms. */
  latency: number;
  /** In a second. */
  bytes: number;
}

/** A request and its answer. Times are those of `Date.now()`. */
export interface Exchange {
  path: string;
  start: number;
  /** Undefined until the answer is sent. */
  end?: number;
  /** As they are sent, with the head. */
  bytes: number;
}

/**
 * Serves the files of a folder, with compressed text.
 * @returns the origin, and the requests since `log` was last emptied. A change of `network` takes effect at once.
 */
export async function slowServer(dir: string) {
  const host = {
    url: '',
    network: undefined as Network | undefined,
    log: [] as Exchange[],
    close: () => server.close(),
  };
  const queue: { response: ServerResponse; exchange: Exchange; rest: Buffer }[] = [];
  const server = createServer(async ({ url = '/' }, response) => {
    const path = url.split('?')[0]!;
    const exchange: Exchange = { path, start: Date.now(), bytes: 0 };
    host.log.push(exchange);
    await new Promise((resolve) => setTimeout(resolve, host.network?.latency ?? 0));
    const found = path.endsWith('/') ? `${path}index.html` : path;
    const file = join(dir, decodeURIComponent(found));
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = lookup(file);
    const isText = /\.(?:html|js|css|json|svg)$/.test(file);
    const body = isText ? gzipSync(readFileSync(file)) : readFileSync(file);
    response.writeHead(200, {
      ...(type && { 'content-type': type }),
      ...(isText && { 'content-encoding': 'gzip' }),
      'content-length': body.length,
      'cache-control': 'max-age=600',
    });
    response.flushHeaders();
    exchange.bytes = body.length + headBytes;
    queue.push({ response, exchange, rest: body });
  });

  let last = Date.now();
  const send = () => {
    const now = Date.now();
    let budget = ((host.network?.bytes ?? Infinity) * (now - last)) / 1000;
    last = now;
    while (budget > 0 && queue.length > 0) {
      const next = queue.shift()!;
      const part = next.rest.subarray(0, packet);
      next.response.write(part);
      budget -= part.length;
      next.rest = next.rest.subarray(packet);
      if (next.rest.length > 0) queue.push(next);
      else {
        next.response.end();
        next.exchange.end = now;
      }
    }
  };
  const timer = setInterval(send, 2);
  server.on('close', () => clearInterval(timer));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return host;
}

const packet = 1460;
/** About as many as the head of an answer has. */
const headBytes = 250;
