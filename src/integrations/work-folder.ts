import { mkdirSync, readdirSync, realpathSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../report/diagnostics/plain-error.ts';
import { isIn } from './is-in.ts';

/**
 * Makes a folder for one build alone, in `.astro/` of the project. What stopped builds left there is removed.
 * @param project absolute path of the project.
 * @returns its absolute path.
 * @throws PlainError while another build runs, as Astro would write files of the same names into `.astro/` for both; or
 * where `.astro` is a link that leads out of the project.
 */
export function workFolder(project: string): string {
  const parent = join(project, '.astro');
  mkdirSync(parent, { recursive: true });
  if (!isIn(realpathSync(project), realpathSync(parent)))
    throw new PlainError(
      `${parent} is a link to a place outside the project, where a build does not write. Delete it.`,
    );
  for (const name of readdirSync(parent)) {
    const pid = Number(/^build-(\d+)$/.exec(name)?.[1] ?? 0);
    if (pid > 0 && isRunning(pid))
      throw new PlainError(`Another build of this project is running (process ${pid}): wait for it to end.`);
    if (pid > 0) rmSync(join(parent, name), { recursive: true, force: true });
  }
  const own = join(parent, `build-${process.pid}`);
  mkdirSync(own);
  return own;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Tells whether a disk is full, so that a build that failed can say so.
 * @param folder on that disk.
 * @returns whether less than one MiB is left.
 */
export function hasNoSpace(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < 2 ** 20;
}
