/** The folders that a build writes to. */
import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { PlainError } from '../report/diagnostics/plain-error.ts';

/** Says that a folder holds a site that Almanac built, so that the next build may replace it. */
export const stampFile = '.almanac';

/**
 * Returns the path of the output folder, links followed. Throws a PlainError if a build may not replace it, or the
 * folders beside it that it uses for that: if one holds something other than a site, or the output is in the content
 * folder, or the project or the content is in it. Paths are absolute.
 */
export function outputFolder(named: string, project: string, content: string): string {
  const output = existsSync(named) ? realpathSync(named) : named;
  const refuse = (reason: string) =>
    new PlainError(`The site cannot be written to ${named}: ${reason} Choose another folder with ALMANAC_OUT.`);
  const sources = [project, content].filter(existsSync).map((folder) => realpathSync(folder));
  const source = sources.find((folder) => isIn(output, folder));
  if (source !== undefined) throw refuse(`${source} is in it.`);
  if (isIn(content, output)) throw refuse('it is in the content folder.');
  for (const path of [output, `${output}.next`, `${output}.last`]) {
    const isOurs = !existsSync(path) || existsSync(join(path, stampFile)) || readdirSync(path).length === 0;
    if (!isOurs) throw refuse(`${path} holds files that no build of Almanac wrote.`);
  }
  return output;
}

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

/** Whether a path is a folder or something in it. Both are absolute. */
export function isIn(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  // A name may begin with two dots itself.
  return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}
