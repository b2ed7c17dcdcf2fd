import type { AstroIntegrationLogger } from 'astro';
import { readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { recordsFile, type RecordsFile } from '../search/records-file.ts';
import { writeIndex } from '../search/write-index.ts';
import { writeBesidePages } from './output/write-beside-pages.ts';

/** The search index, while it is being written. */
interface Indexing {
  /** The URLs that it leads to. */
  searched: readonly string[];
  written: Promise<void>;
}

/**
 * `astro:build:generated`: begins to write the search index from the records that the pages wrote, and writes what belongs
 * beside the pages.
 * @param dir the folder of the built site.
 */
export async function writeRest(dir: URL, logger: AstroIntegrationLogger): Promise<Indexing> {
  const file = new URL(recordsFile, dir);
  const { language, records } = JSON.parse(await readFile(file, 'utf8')) as RecordsFile;
  await rm(file);
  const written = writeIndex(fileURLToPath(dir), language, records).then(() =>
    logger.info(`${records.length} records can be searched.`),
  );
  // `astro:build:done` reports a failure.
  written.catch(() => {});
  await writeBesidePages(fileURLToPath(dir));
  return { searched: records.flatMap(({ urls }) => urls), written };
}
