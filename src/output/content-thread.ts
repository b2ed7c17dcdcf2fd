import { join } from 'node:path';
import { styleText } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Reading } from '../loaders/read-for-build.ts';
import { PlainError } from '../report/plain-error.ts';

/** What the thread is told at its beginning. */
export interface Thread {
  /** Absolute path of the project; which content, the environment says. */
  project: string;
  /** Whether messages have colours. */
  colours: boolean;
}

/** What the thread tells. */
export type Answer = { reading: Reading } | { index: SearchIndex } | { failure: string };

/** The index of the search, once it is written. */
export interface SearchIndex {
  /** How many records can be found. */
  records: number;
  /** Every address that the search shows. */
  addresses: string[];
}

/** The content of a build, which is read and indexed while something else is done. */
export interface ContentThread {
  /** What the reading has come to. It fails where it could not be brought to its end. */
  reading: Promise<Reading>;
  /**
   * Writes the index of the search into a site, when the content is read. To be asked once.
   * @param site folder of the site, with a slash at the end.
   * @returns what the search can find.
   * @throws PlainError where the index cannot be made; there is none of content with mistakes.
   */
  index(site: string): Promise<SearchIndex>;
}

/**
 * Begins to read the content for a build, in a thread of its own: meanwhile Astro starts and bundles the code of the pages, which takes
 * as long. The same thread, which has the content, makes the index then, while pages are drawn.
 * @param project absolute path of the project.
 * @returns what it does.
 */
export function beginContent(project: string): ContentThread {
  const colours = styleText('red', 'x', { stream: process.stderr }) !== 'x';
  const reading = Promise.withResolvers<Reading>();
  const index = Promise.withResolvers<SearchIndex>();
  const worker = new Worker(join(import.meta.dirname, 'content-worker.ts'), { workerData: { project, colours } satisfies Thread });
  worker.on('message', (answer: Answer) => {
    if ('reading' in answer) reading.resolve(answer.reading);
    else if ('index' in answer) index.resolve(answer.index);
    else index.reject(new PlainError(`The search index could not be built: ${answer.failure}`));
  });
  worker.once('error', (error) => {
    reading.reject(error);
    index.reject(error);
  });
  worker.once('exit', () => {
    reading.reject(new Error('The reading of the content ended without a result.'));
    index.reject(new PlainError('The search index could not be built: Pagefind ended without an answer'));
  });
  // They are told when they are asked for.
  reading.promise.catch(() => {});
  index.promise.catch(() => {});
  return {
    reading: reading.promise,
    index: (site) => {
      worker.postMessage(site);
      return index.promise;
    },
  };
}
