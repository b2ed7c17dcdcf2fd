import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../report/diagnostics/plain-error.ts';

/**
 * Makes a folder for one build alone, in `.astro/` of the project, and removes what stopped builds left there. Throws a
 * PlainError while another build runs, because Astro would write files of the same names into `.astro/` for both.
 */
export function workFolder(project: string): string {
  const parent = join(project, '.astro');
  mkdirSync(parent, { recursive: true });
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
