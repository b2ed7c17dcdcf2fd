/**
 * The folders beside the output of a build. `<output>.next` is the one being built, or `<output>.next-<pid>` where another
 * build has that one; `<output>.last-<pid>` is the site that is being replaced, always whole; `<output>.gone-<pid>` is being
 * deleted.
 */
import { cpSync, existsSync, lstatSync, readdirSync, readlinkSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isRunning } from './claim.ts';
import { tryRename } from './try-rename.ts';

interface Sibling {
  path: string;
  kind: 'next' | 'last' | 'gone';
  /** The process that made it; 0 where the name does not tell. */
  pid: number;
}

/**
 * The folder that an output is in.
 * @param path of the output, which may be a symbolic link.
 * @returns what the link leads to, whether that exists or not; so that the link itself is never replaced.
 */
export function realOutput(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
  return isLink ? resolve(dirname(path), readlinkSync(path)) : path;
}

/**
 * Puts the last site back where an exchange was interrupted between its two steps. Any command that uses the output begins
 * with this; another build that is at that point notices.
 * @param output path of the output.
 */
export function restoreOutput(output: string): void {
  if (existsSync(output)) return;
  const lasts = siblingsOf(output).filter(({ kind }) => kind === 'last');
  const movedAt = ({ path }: Sibling) => statSync(path, { throwIfNoEntry: false })?.ctimeMs ?? 0;
  const newest = lasts.sort((a, b) => movedAt(b) - movedAt(a))[0];
  if (newest) tryRename(newest.path, output);
}

/**
 * Removes what builds that were killed left beside the output, which has to be restored first.
 * @param output path of the output.
 * @param pid of this process: what has its number is left from an earlier one.
 */
export function sweep(output: string, pid = process.pid): void {
  for (const { path, pid: owner } of siblingsOf(output)) {
    if (path !== nextOf(output) && (owner === pid || !isRunning(owner))) rmSync(path, { recursive: true, force: true });
  }
}

/**
 * Takes a finished site to where the output is, which may be another disk.
 * @param from its folder; it is no longer there afterwards.
 * @param to another folder, which does not exist.
 * @throws where there is no room, or the place cannot be written.
 */
export function bring(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true });
  }
}

/**
 * Puts a finished site in the place of the last one.
 * @param next folder of the finished site, beside the output.
 * @param output path of the output.
 * @param former where the last site goes, if it can be renamed to there; otherwise it is deleted.
 * @param pid of this process.
 * @throws where a folder cannot be renamed, such as the place of a mounted volume; the last site is where it was.
 */
export function exchange(next: string, output: string, former?: string, pid = process.pid): void {
  const last = `${output}.last-${pid}`;
  const gone = `${output}.gone-${pid}`;
  rmSync(gone, { recursive: true, force: true });
  try {
    // Between the two steps another process may put something there: its own site, or the last one back.
    for (;;) {
      if (!existsSync(next)) throw new Error(`The finished site in ${next} was removed by another program: build it again.`);
      if (existsSync(output)) tryRename(output, last);
      if (tryRename(next, output)) break;
      if (tryRename(last, gone)) rmSync(gone, { recursive: true, force: true });
    }
  } catch (error) {
    restoreOutput(output);
    throw error;
  }
  if (former !== undefined && store(last, former)) return;
  // So that a folder named `last` is never half deleted.
  if (tryRename(last, gone)) rmSync(gone, { recursive: true, force: true });
}

/**
 * Puts a folder away.
 * @param from its path.
 * @param to another path; what is there goes.
 * @returns false where it could not be renamed to there, as between two disks.
 */
export function store(from: string, to: string): boolean {
  try {
    rmSync(to, { recursive: true, force: true });
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/**
 * The folder that a build is made in.
 * @param output path of the output.
 * @param pid of a build that has to do without the usual folder.
 */
export function nextOf(output: string, pid?: number): string {
  return `${output}.next${pid === undefined ? '' : `-${pid}`}`;
}

function siblingsOf(output: string): Sibling[] {
  const folder = dirname(output);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name): Sibling[] => {
    if (!name.startsWith(`${basename(output)}.`)) return [];
    const [, kind, pid = '0'] = /^(next|last|gone)(?:-(\d+))?$/.exec(name.slice(basename(output).length + 1)) ?? [];
    return kind === undefined ? [] : [{ path: join(folder, name), kind: kind as Sibling['kind'], pid: Number(pid) }];
  });
}
