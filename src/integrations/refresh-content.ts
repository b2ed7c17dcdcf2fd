import type { AstroIntegration } from 'astro';
import type { Settings } from '../loaders/settings.ts';
import { isIn } from './is-in.ts';

/** How long a saved change waits for the others of the same save, in milliseconds. */
const settle = 30;

/**
 * Has the development server read the content folder again when something in it changes.
 * @param settings of the site.
 * @returns the integration.
 */
export function refreshContent({ folder }: Pick<Settings, 'folder'>): AstroIntegration {
  return {
    name: 'almanac-refresh-content',
    hooks: {
      'astro:server:setup': ({ server, refreshContent: refresh, logger }) => {
        let timer: NodeJS.Timeout | undefined;
        const read = () => void refresh?.({}).catch((error: Error) => logger.error(error.message));
        server.watcher.add(folder);
        server.watcher.on('all', (_event, path) => {
          if (!isIn(folder, path)) return;
          clearTimeout(timer);
          timer = setTimeout(read, settle);
        });
      },
    },
  };
}
