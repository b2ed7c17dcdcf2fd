import type { AstroIntegration } from 'astro';
import { watch } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Settings } from '../loaders/settings.ts';
import { isIn } from './build-folders.ts';

/**
 * How long to wait after a change for others of the same save, in milliseconds. Many programs empty a file before they
 * write it, and a read in between would report mistakes that nobody made.
 */
const settle = 100;

/** How many times Astro is asked to read the content: it ignores requests while it reloads its configuration. */
const tries = 300;

/** Makes the development server read the content folder again when something in it changes. */
export function refreshContent({ folder }: Pick<Settings, 'folder'>): AstroIntegration {
  return {
    name: 'almanac-refresh-content',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'dev') return;
        // Vite's watcher would make Astro reload src/content.config.ts at each change of a report, and ignore requests
        // to refresh meanwhile. It would also reload pages a second time when Astro writes its own files.
        const ignored = [folder, fileURLToPath(new URL('.astro', config.root))];
        updateConfig({
          vite: { server: { watch: { ignored: ignored.map((path) => (changed: string) => isIn(path, changed)) } } },
        });
      },
      'astro:server:setup': ({ server, refreshContent: refresh, logger }) => {
        let timer: NodeJS.Timeout | undefined;
        const read = async () => {
          for (let count = 0; count < tries; count++) {
            const context: Record<string, unknown> = {};
            await refresh?.({ context });
            if (context['isRead']) return;
            await pause(settle);
          }
          logger.error('The content could not be read again. Save once more.');
        };
        const watcher = watch(folder, { recursive: true }, () => {
          clearTimeout(timer);
          timer = setTimeout(() => void read().catch((error: Error) => logger.error(error.message)), settle);
        });
        watcher.on('error', (error) => logger.error(`Changes to the content are no longer noticed: ${error.message}`));
        server.httpServer?.once('close', () => watcher.close());
      },
    },
  };
}
