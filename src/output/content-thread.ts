import { join } from 'node:path';
import { styleText } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Reading } from '../loaders/read-for-build.ts';
import { PlainError } from '../report/plain-error.ts';
import type { MadeDocument } from './make-documents.ts';

/** What the thread is told at its beginning. */
export interface Thread {
  /** Absolute path of the project; which content, the environment says. */
  project: string;
  /** Whether messages have colours. */
  colours: boolean;
  /** Of the code that makes the site. */
  fingerprint: string;
}

/** What the thread is asked to make. */
export interface Task {
  /** Folder of the new site, with a slash at the end. */
  site: string;
  /** Whether it is known what the last site leads to, so that parts of it may be taken. */
  canTake: boolean;
}

/** What the thread tells. */
export type Answer = { reading: Reading } | { made: Made } | { indexed: true } | { failure: string };

/** What is in the site and was not drawn. */
export interface Made {
  /** How many records the search can find. */
  records: number;
  /** Every address that the search shows. */
  searched: string[];
  documents: MadeDocument[];
}

/** The content of a build, which is read while something else is done. */
export interface ContentThread {
  /** What the reading has come to. It fails where it could not be brought to its end. */
  reading: Promise<Reading>;
  /**
   * Writes the documents for programs and the index of the search into a site, when the content is read. To be asked once.
   * @param task which site.
   */
  make(task: Task): void;
  /** What was made: all but the index, whose files come later. It fails where something cannot be made; of content with mistakes nothing is. */
  made: Promise<Made>;
  /** Kept when all files of the index are there. */
  indexed: Promise<void>;
}

/**
 * Begins to read the content for a build, in a thread of its own: meanwhile Astro starts and bundles the code of the pages, which takes
 * as long. The same thread, which has the content, makes all that is not drawn then, while pages are.
 * @param project absolute path of the project.
 * @param fingerprint of the code that makes the site.
 * @param bundled absolute path of the code of the thread, where it is bundled.
 * @returns what it does.
 */
export function beginContent(project: string, fingerprint: string, bundled = join(project, 'src/output/content-worker.ts')): ContentThread {
  const colours = styleText('red', 'x', { stream: process.stderr }) !== 'x';
  const reading = Promise.withResolvers<Reading>();
  const made = Promise.withResolvers<Made>();
  const indexed = Promise.withResolvers<void>();
  const all = [reading, made, indexed];
  const worker = new Worker(bundled, { workerData: { project, colours, fingerprint } satisfies Thread });
  worker.on('message', (answer: Answer) => {
    if ('reading' in answer) reading.resolve(answer.reading);
    else if ('made' in answer) made.resolve(answer.made);
    else if ('indexed' in answer) indexed.resolve();
    else all.forEach(({ reject }) => reject(new PlainError(answer.failure)));
  });
  worker.once('error', (error) => all.forEach(({ reject }) => reject(error)));
  worker.once('exit', () => {
    reading.reject(new Error('The reading of the content ended without a result.'));
    for (const { reject } of [made, indexed]) reject(new PlainError('The search index could not be built: Pagefind ended without an answer'));
  });
  // They are told when they are asked for.
  for (const { promise } of all) promise.catch(() => {});
  return {
    reading: reading.promise,
    make: (task) => worker.postMessage(task),
    made: made.promise,
    indexed: indexed.promise,
  };
}
