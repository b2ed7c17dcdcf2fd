import type { AstroIntegration } from 'astro';
import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { staticFile } from '../disk/static-file.ts';

/**
 * Search while writing: the dev server offers the index of the last build.
 * @returns the integration.
 */
export function serveSearchIndex(): AstroIntegration {
  let output = '';
  let base = '/';
  return {
    name: 'almanac-serve-search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        output = fileURLToPath(config.outDir);
        base = config.base;
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(serveLastIndex(output, `${base.replace(/\/$/, '')}/`));
      },
    },
  };
}

/**
 * Lets the dev server answer requests for the index with that of the last build.
 * @param output folder of the last build.
 * @param base path that the site is served below, with a slash at both ends.
 * @returns a middleware; what it does not know it leaves to the next one, so a missing index is a missing page.
 */
export function serveLastIndex(output: string, base: string) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const path = request.url ?? '/';
    // Vite takes the base path off in some versions.
    const target = path.startsWith(base) ? path : base + path.slice(1);
    const found = target.startsWith(`${base}pagefind/`) ? staticFile(output, base, target) : undefined;
    if (found?.kind !== 'file') return next();
    response.writeHead(200, { 'content-type': found.type, 'cache-control': 'no-cache' });
    createReadStream(found.file).on('error', () => response.destroy()).pipe(response);
  };
}
