import type { AstroIntegration } from 'astro';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { recordsFile, type RecordsFile } from '../search/records-file.ts';
import { writeIndex } from '../search/search-index.ts';

/**
 * Makes the search index from the records that the pages wrote. Has to come before what checks the output, which removes that file.
 * @returns the integration. Where the index cannot be made, the build fails.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'almanac-search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { language, records } = JSON.parse(await readFile(new URL(recordsFile, dir), 'utf8')) as RecordsFile;
        await writeIndex(fileURLToPath(dir), language, records);
        logger.info(`${records.length} records can be searched.`);
      },
    },
  };
}
