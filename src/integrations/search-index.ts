import type { AstroIntegration } from 'astro';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { recordsFile, type RecordsFile } from '../search/records-file.ts';
import { writeIndex } from '../search/search-index.ts';

/**
 * Makes the search index from the records that the pages wrote, while what comes before this in the configuration
 * checks the output.
 * @returns the integration. Where the index cannot be made, the build fails.
 */
export function searchIndex(): AstroIntegration {
  let indexing: Promise<void> | undefined;
  return {
    name: 'almanac-search-index',
    hooks: {
      'astro:build:generated': async ({ dir, logger }) => {
        const { language, records } = JSON.parse(await readFile(new URL(recordsFile, dir), 'utf8')) as RecordsFile;
        indexing = writeIndex(fileURLToPath(dir), language, records).then(() =>
          logger.info(`${records.length} records can be searched.`),
        );
        // A failure is reported below.
        indexing.catch(() => {});
      },
      'astro:build:done': () => indexing,
    },
  };
}
