import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import sirv from 'sirv';
import type { Settings } from '../loaders/settings.ts';

/**
 * Serves in development what a build writes besides pages: the images and originals of the content folder, and the
 * search index of the last build.
 */
export function serveInDev({ folder, base, output }: Settings): AstroIntegration {
  return {
    name: 'almanac-serve-in-dev',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(encodeURI(`${base}files/`), sirv(folder, { dev: true }));
        server.middlewares.use(encodeURI(`${base}pagefind/`), sirv(join(output, 'pagefind'), { dev: true }));
      },
    },
  };
}
