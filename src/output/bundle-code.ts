import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { isIn } from '../disk/is-in.ts';
import { PlainError } from '../report/plain-error.ts';
import { findCode, type KeptCode } from './kept-code.ts';

/** Code while it is bundled. */
export interface Bundling {
  /** Absolute path of the code of the thread that reads the content, which is there long before the rest; until this process ends. */
  worker: Promise<string>;
  code: Promise<KeptCode>;
}

/**
 * Has Astro bundle the code of the pages. In a process of its own, as Astro and Vite need half a gigabyte of memory that they do not
 * give back; meanwhile the content is read in this one.
 * @param folder that keeps the code, as `codeFolders` gives it.
 * @param project absolute path of the project.
 * @returns the code; both fail with a PlainError where that failed; why, the other process has said.
 */
export function bundleCode(folder: string, project: string): Bundling {
  const child = spawn(process.execPath, [join(project, 'src/output/bundle.ts'), folder], {
    cwd: project,
    env: { ...process.env, ALMANAC_BUNDLES: 'true' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const end = () => void child.kill();
  process.once('exit', end);
  const worker = Promise.withResolvers<string>();
  child.once('message', (file: string) => {
    if (!isIn(folder, file)) process.once('exit', () => rmSync(file, { force: true }));
    worker.resolve(file);
  });
  const code = new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (...ended) => resolve(ended));
  }).then(([status, signal]) => {
    process.off('exit', end);
    const kept = status === 0 ? findCode(folder, project) : undefined;
    if (!kept) throw new PlainError(`The code of the pages could not be bundled${signal === null ? '' : ` (${signal})`}.`);
    return kept;
  });
  code.then(({ worker: file }) => worker.resolve(file), worker.reject);
  // Each is told to whoever waits for it.
  worker.promise.catch(() => {});
  return { worker: worker.promise, code };
}
