import { readdir, rm } from 'node:fs/promises';
import { close, createIndex } from 'pagefind';
import { PlainError } from '../report/diagnostics/plain-error.ts';
import { recordPage } from './record-html.ts';
import type { IndexedRecord } from './records-file.ts';

/**
 * Writes the index of a site into `pagefind/` beside its pages. What is indexed are records, not the pages: they hold
 * every line of a long history once, with words to find it by that no page shows.
 * @param site folder of the built site, with a slash at the end.
 * @param language of the content, for the stems of its words.
 * @param records that can be found, in the order for browsing.
 * @throws PlainError where the index cannot be written.
 */
export async function writeIndex(site: string, language: string, records: readonly IndexedRecord[]): Promise<void> {
  // Records are loaded by the file: one file for many would weigh more than the few that a query needs, and one for each
  // would be thousands of requests.
  const maxFragments = Math.ceil(records.length / recordsInFile);
  process.once('exit', endedSilently);
  try {
    const index = required(
      await createIndex({ forceLanguage: language, writePlayground: false, maxFragments }),
      'index',
    );
    // Pagefind does one thing after the other, so nothing has to be waited for in between.
    await Promise.all([
      ...records.map(async ({ url, html }, place) =>
        withoutErrors(await index.addHTMLFile({ url, content: recordPage(html, place) })),
      ),
      index.writeFiles({ outputPath: `${site}pagefind` }).then(withoutErrors),
    ]);
    const names = await readdir(`${site}pagefind`);
    if (!names.includes('pagefind.js')) throw new Error('Pagefind wrote no pagefind.js');
    await Promise.all(names.filter((name) => unused.test(name)).map((name) => rm(`${site}pagefind/${name}`)));
  } catch (error) {
    throw notBuilt(error);
  } finally {
    process.off('exit', endedSilently);
    await close();
  }
}

/**
 * Where Pagefind's process dies at the wrong moment, its promise is never kept, and Node ends as nothing is left to
 * wait for.
 */
function endedSilently(): void {
  console.error(notBuilt(new Error('Pagefind ended without an answer')).message);
}

function notBuilt(error: unknown): PlainError {
  return new PlainError(
    `The search index could not be built: ${error instanceof Error ? error.message : String(error)}`,
  );
}

const recordsInFile = 8;

/** Ready-made interfaces, which this site does not use. */
const unused = /(?:-ui\.(?:js|css)|pagefind-highlight\.js)$/;

function withoutErrors<T extends { errors: string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(answer.errors.join('; '));
  return answer;
}

function required<T extends { errors: string[] }, K extends keyof T>(answer: T, key: K): NonNullable<T[K]> {
  const value = withoutErrors(answer)[key];
  if (value === undefined || value === null) throw new Error(`Pagefind gave no ${String(key)}`);
  return value;
}
