/** A static host for built sites, on a free port. */

import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/** A running static host. */
export interface Server {
  /** Where the site begins, with its base path and a slash at the end. */
  url: string;
  /** Stops the server and closes open connections. */
  close(): Promise<void>;
}

/**
 * Serves a built site.
 * @param dir the folder of the site.
 * @param base the path that the site was built for, with a slash at both ends, not percent-encoded.
 * @returns the server, once it listens.
 */
export async function serve(dir: string, base = '/'): Promise<Server> {
  // In development mode, sirv reads the folder at each request: builds may replace files. Without ETags, no page would be
  // kept in the back/forward cache.
  const files = sirv(dir, { dev: true, etag: true, extensions: ['html'] });
  const notFound = (response: ServerResponse) => {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(readFileSync(join(dir, '404.html')));
  };
  const server = createServer((request, response) => {
    const [path = '/', query] = (request.url ?? '/').split('?');
    const start = [base, encodeURI(base)].find((one) => path.startsWith(one));
    if (start === undefined) return notFound(response);
    const inside = path.slice(start.length - 1);
    request.url = query === undefined ? inside : `${inside}?${query}`;
    files(request, response, () => notFound(response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
