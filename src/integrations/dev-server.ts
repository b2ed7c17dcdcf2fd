import type { AstroIntegration } from 'astro';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { isIn } from './output-folder.ts';

/**
 * How long to wait after a change for others of the same save, in milliseconds. Many programs empty a file before they
 * write it, and a read in between would report mistakes that nobody made.
 */
const settle = 100;

/**
 * Makes the development server read the content folder again when something in it changes, and serve the search index
 * of the last build.
 */
export function devServer(content: string): AstroIntegration {
  let index = '';
  let urlOfIndex = '';
  return {
    name: 'almanac-dev-server',
    hooks: {
      'astro:config:done': ({ config }) => {
        index = fileURLToPath(new URL('pagefind/', config.outDir));
        urlOfIndex = encodeURI(`${config.base}pagefind/`);
      },
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        server.middlewares.use(urlOfIndex, sirv(index, { dev: true }));
        let changes = 0;
        server.watcher.add(content).on('all', async (_event, path) => {
          if (!isIn(content, path)) return;
          const change = ++changes;
          await pause(settle);
          if (change === changes) await refreshContent?.({}).catch((error: Error) => logger.error(error.message));
        });
      },
    },
  };
}
