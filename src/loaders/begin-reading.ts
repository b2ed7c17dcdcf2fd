import { join } from 'node:path';
import { styleText } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Reading } from './read-for-build.ts';

/**
 * Reads the content for a build, in a thread of its own: meanwhile Astro starts and bundles the code of the pages, which takes as long.
 * @param project absolute path of the project; which content, the environment says.
 * @returns what the reading has come to.
 * @throws Error where it could not be brought to its end.
 */
export function beginReading(project: string): Promise<Reading> {
  const colours = styleText('red', 'x', { stream: process.stderr }) !== 'x';
  const { promise, resolve, reject } = Promise.withResolvers<Reading>();
  const worker = new Worker(join(project, 'src/loaders/reading-worker.ts'), { workerData: { project, colours } });
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', () => reject(new Error('The reading of the content ended without a result.')));
  // It is told when it is asked for.
  promise.catch(() => {});
  return promise;
}
