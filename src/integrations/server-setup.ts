import type { AstroIntegration } from 'astro';
import { watch } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { readWording, siteFields, type Settings } from '../loaders/settings.ts';
import { isIn } from './output/build-folder.ts';
import { linksBelow } from './links-below.ts';

/**
 * How long to wait for further changes, in milliseconds. Many programs empty a file before they write it, and reading
 * it in between would report mistakes that nobody made.
 */
const settle = 100;

/**
 * Makes the development server read the content folder again whenever it changes, and serve the search index of the
 * last build.
 */
export function devServer({ folder: content, publicFolder, themeFile }: Settings): AstroIntegration {
  let index = '';
  return {
    name: 'almanac-dev-server',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        // If MDX, YAML or JSON that Vite watches changes, Astro loads src/content.config.ts again, and ignores requests
        // to refresh the content meanwhile. That includes reports, and what Astro writes after it has read them.
        const folders = [content, fileURLToPath(new URL('.astro', config.root))];
        const ofContent = folders.map((folder) => (path: string) => isIn(folder, path));
        // A build may run at the same time.
        const ignored = [...ofContent, '**/.*.next-*/**'];
        updateConfig({ vite: { server: { watch: { ignored } } } });
      },
      'astro:config:done': ({ config }) => {
        index = fileURLToPath(new URL('pagefind/', config.outDir));
      },
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        // Astro has already taken the base path off the URLs of requests.
        server.middlewares.use('/pagefind/', sirv(index, { dev: true }));
        server.middlewares.use((request, _response, next) => {
          // In development, the route of these files ends with a slash, as every route without an extension does.
          if (request.url?.startsWith('/files/')) request.url = request.url.replace(/\/?(?=\?|$)/, '/');
          next();
        });
        const isLinked = linksBelow([content, publicFolder, themeFile], [publicFolder, server.config.root]);
        server.middlewares.use((request, response, next) => {
          if (!isLinked(request.url ?? '')) return next();
          response.statusCode = 404;
          response.end('A symbolic link, which is not followed.');
        });
        /** What virtual modules are made from. */
        const readWords = () => JSON.stringify([siteFields(content).statuses, readWording(content)]);
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
