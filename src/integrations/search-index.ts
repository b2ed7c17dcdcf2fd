import type { AstroIntegration } from 'astro';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { recordsFile, type RecordsFile } from '../search/records-file.ts';
import { writeIndex } from '../search/write-index.ts';

/**
 * Builds the search index from the records that the pages wrote, while `checkBuiltSite` checks the output. If it cannot
 * be built, the build fails.
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
        // `astro:build:done` reports a failure.
        indexing.catch(() => {});
      },
      'astro:build:done': () => indexing,
    },
  };
}
