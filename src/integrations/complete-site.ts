import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import type { Settings } from '../loaders/settings.ts';
import { endIndexing } from '../search/write-index.ts';
import { checkSite } from './build-done.ts';
import { writeRest } from './build-generated.ts';

/** Completes the rendered pages, and checks them while the search index is written. */
export function completeSite(settings: Settings): AstroIntegration {
  let indexing: ReturnType<typeof writeRest>;
  return {
    name: 'almanac-complete-site',
    hooks: {
      'astro:build:generated': async ({ dir, logger }) => {
        indexing = writeRest(dir, logger);
        await indexing;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { searched, written } = await indexing;
        await checkSite(settings, dir, searched, logger);
        await written;
        await endIndexing(fileURLToPath(dir));
      },
    },
  };
}
