import { readdir, rm } from 'node:fs/promises';
import { close, createIndex } from 'pagefind';
import { PlainError } from '../report/diagnostics/plain-error.ts';
import type { IndexedRecord } from './records-file.ts';

/**
 * Writes the index of a site into `pagefind/` in its folder, which ends with a slash. It indexes records, in the order
 * for browsing, instead of pages: they have every line of a long history once, with hidden words to find it by. Throws
 * a PlainError if the index cannot be written.
 */
export async function writeIndex(site: string, language: string, records: readonly IndexedRecord[]): Promise<void> {
  // A reader loads whole files: one for many records would weigh more than the few that a query needs, and one for each
  // record would mean thousands of requests.
  const maxFragments = Math.ceil(records.length / recordsInFile(records.length));
  process.once('exit', endedSilently);
  try {
    const created = await createIndex({ forceLanguage: language, writePlayground: false, maxFragments });
    const { index } = withoutErrors(created);
    if (!index) throw new Error('Pagefind made no index');
    // Pagefind handles requests in order, so there is no need to wait in between.
    await Promise.all([
      ...records.map(async ({ url, html }, order) =>
        withoutErrors(await index.addHTMLFile({ url, content: recordPage(html, order) })),
      ),
      index.writeFiles({ outputPath: `${site}pagefind` }).then(withoutErrors),
    ]);
    const names = await readdir(`${site}pagefind`);
    if (!names.includes('pagefind.js')) throw new Error('Pagefind wrote no pagefind.js');
    await Promise.all(names.filter((name) => unused.test(name)).map((name) => rm(`${site}pagefind/${name}`)));
  } catch (error) {
    await close();
    throw new PlainError(notBuilt(error instanceof Error ? error.message : String(error)));
  } finally {
    process.off('exit', endedSilently);
  }
}

/**
 * Ends Pagefind, once every integration has written its index: all share one process. Throws a PlainError if another
 * index is in the place of the site's.
 * @param site as `writeIndex` has it.
 */
export async function endIndexing(site: string): Promise<void> {
  await close();
  const indexes = (await readdir(`${site}pagefind`)).filter((name) => name.endsWith('.pf_meta'));
  if (indexes.length > 1)
    throw new PlainError(
      'Another integration writes its search index into pagefind/, as Almanac does. With Starlight, write starlight({ pagefind: false }).',
    );
}

/** Ends Pagefind at once, for a build that has failed or is stopped. */
export function stopIndexing(): void {
  close().catch(() => {});
}

/** A page with a record, and its number in the order for browsing. */
function recordPage(html: string, order: number): string {
  const sort = `<i data-pagefind-sort="place:${order}"></i>`;
  return `<!doctype html><html lang="en"><body><main data-pagefind-body>${sort}${html}</main></body></html>`;
}

/** If Pagefind's process dies, its promise may never settle, and Node exits because nothing is left to wait for. */
function endedSilently(code: number): void {
  // 1 is the code of a build that failed while the index was still being written.
  if (code !== 1) console.error(notBuilt('Pagefind ended without a result'));
}

function notBuilt(reason: string): string {
  return `The search index could not be built: ${reason}`;
}

/** How many records are in a file: a reader of a long history loads more of them than a site should have files. */
const recordsInFile = (records: number): number => (records > 1000 ? 8 : 4);

/** Ready-made interfaces, which this site does not use. */
const unused = /(?:-ui\.(?:js|css)|pagefind-highlight\.js)$/;

function withoutErrors<T extends { errors: string[] }>(result: T): T {
  if (result.errors.length > 0) throw new Error(result.errors.join('; '));
  return result;
}
