import type { AstroIntegration } from 'astro';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { typeOf } from '../disk/static-file.ts';

/**
 * Pictures, originals and the team's mark while writing. The route that has them, `src/pages/files/[...path].ts`, has no
 * extension in its name, so the development server of Astro wants a slash at the end of their addresses, as of those of
 * pages, and knows no type for them.
 * @param base path that the site is served below, with a slash at both ends.
 * @returns the integration; a build does not use it.
 */
export function serveFiles(base: string): AstroIntegration {
  return {
    name: 'almanac-serve-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(asPage(base));
      },
    },
  };
}

/**
 * Lets the address of a file reach the route of files.
 * @param base path that the site is served below, with a slash at both ends.
 * @returns a middleware that adds the slash, and the type that a static host would send.
 */
export function asPage(base: string) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const [path = '', ...query] = (request.url ?? '/').split('?');
    // Vite takes the base path off in some versions; a browser encodes what is not ASCII in it.
    const isFile = [base, encodeURI(base), '/'].some((start) => path.startsWith(`${start}files/`));
    if (isFile && !path.endsWith('/')) {
      response.setHeader('Content-Type', typeOf(path));
      request.url = [`${path}/`, ...query].join('?');
    }
    next();
  };
}
