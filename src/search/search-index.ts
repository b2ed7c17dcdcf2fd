import { readdir, rm } from 'node:fs/promises';
import { close, createIndex } from 'pagefind';
import { PlainError } from '../report/plain-error.ts';
import { recordHtml } from './record-html.ts';
import type { RecordsFile } from './records-file.ts';

/**
 * Builds the Pagefind index of a site, into `pagefind/` beside its pages. What is indexed are records, not the pages: they
 * hold every line of a long history once, with words to find it by that no page shows. Pagefind works in a process of its own.
 * @param site folder of the built site, with a slash at the end.
 * @param file the records, as the pages hand them over.
 * @returns how many records there are.
 * @throws PlainError where the index cannot be built.
 */
export async function buildSearchIndex(site: string, file: RecordsFile): Promise<number> {
  // Where Pagefind's process dies at the wrong moment, Pagefind waits for ever and Node, with nothing left to do, would end.
  const silence = Promise.withResolvers<never>();
  const end = () => silence.reject(new Error('Pagefind ended without an answer'));
  process.once('beforeExit', end);
  try {
    return await Promise.race([buildIndex(site, file), silence.promise]);
  } catch (error) {
    throw new PlainError(`The search index could not be built: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    process.off('beforeExit', end);
    close().catch(() => {});
  }
}

async function buildIndex(site: string, { language, records }: RecordsFile): Promise<number> {
  // Records of a small site come in few files, so that most queries find theirs loaded. In a large one a file of very many would weigh
  // more than the few records of it that a query needs, and a file for each is thousands of files to write anew with every build.
  const maxFragments = records.length <= fewRecords ? 8 : Math.ceil(records.length / 8);
  const index = required(await createIndex({ forceLanguage: language, writePlayground: false, maxFragments }), 'index');
  await Promise.all(
    records.map(async (record, place) => {
      await index.addHTMLFile({ url: record.path, content: recordHtml(record, place) }).then(withoutErrors);
    }),
  );
  // Thousands of files are written by Pagefind itself; handed over here, each would be turned into letters and back.
  await index.writeFiles({ outputPath: `${site}pagefind` }).then(withoutErrors);
  const names = await readdir(`${site}pagefind`);
  await Promise.all(names.filter((name) => unused.test(name)).map((name) => rm(`${site}pagefind/${name}`)));
  return records.length;
}

const fewRecords = 250;

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
