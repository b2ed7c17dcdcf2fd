import type { AstroIntegration } from 'astro';
import { watch } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { readWording, siteFields } from '../loaders/settings.ts';
import { isIn } from './replace-output.ts';
import { siteStyles } from './site-styles.ts';

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
  let base = '';
  return {
    name: 'almanac-dev-server',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        // At each change of MDX, YAML or JSON that Vite watches, Astro loads src/content.config.ts again, and ignores
        // requests to refresh the content meanwhile: at changes of reports, and when it writes what it has read of them.
        const folders = [content, fileURLToPath(new URL('.astro', config.root))];
        const ofContent = folders.map((folder) => (path: string) => isIn(folder, path));
        // A build may run beside the server.
        const ignored = [...ofContent, '**/.*.next-*/**', '**/.*.last-*/**'];
        updateConfig({ vite: { server: { watch: { ignored } } } });
      },
      'astro:config:done': ({ config }) => {
        index = fileURLToPath(new URL('pagefind/', config.outDir));
        base = encodeURI(config.base);
      },
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        server.middlewares.use(`${base}pagefind/`, sirv(index, { dev: true }));
        server.middlewares.use((request, _response, next) => {
          // The route of these files has a slash at its end here, as all routes without an extension have.
          if (request.url?.startsWith(`${base}files/`)) request.url = request.url.replace(/\/?(?=\?|$)/, '/');
          next();
        });
        /** What styles and scripts are made of. */
        const readWords = () => {
          const wording = readWording(content);
          return siteStyles(siteFields(content), wording) + JSON.stringify(wording);
        };
        let words = readWords();
        const refresh = () => {
          const now = readWords();
          if (now !== words)
            for (const { moduleGraph } of Object.values(server.environments)) moduleGraph.invalidateAll();
          words = now;
          refreshContent?.({}).catch((error: Error) => logger.error(error.message));
        };
        let timer: NodeJS.Timeout | undefined;
        const watcher = watch(content, { recursive: true }, () => {
          clearTimeout(timer);
          timer = setTimeout(refresh, settle);
        });
        watcher.on('error', (error) => logger.error(`Changes to the content are no longer noticed: ${error.message}`));
        server.httpServer?.once('close', () => watcher.close());
      },
    },
  };
}
