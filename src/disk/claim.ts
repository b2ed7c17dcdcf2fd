import { mkdirSync, readdirSync, rmdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tryRename } from './try-rename.ts';

/** What one process holds, for as long as it does not let go of it or end. */
export interface Claim {
  release(): void;
}

/** No build takes as long; after that, another process has got the number. */
const longest = 24 * 60 * 60 * 1000;

/**
 * Claims what only one process may write. A process that was killed holds nothing: its claim is taken over. The claim is
 * a folder `<path>.lock` with one file, named after its process; both steps, to put the folder in its place and to
 * rename the file, succeed for one process only.
 * @param path of what is claimed; its parent folder exists.
 * @param pid number of the process that claims it.
 * @returns the claim; undefined where a running process has it.
 * @throws where the parent folder cannot be written.
 */
export function claim(path: string, pid = process.pid): Claim | undefined {
  const lock = `${path}.lock`;
  const mine = join(lock, String(pid));
  const made = `${lock}-${pid}`;
  rmSync(made, { recursive: true, force: true });
  mkdirSync(made);
  writeFileSync(join(made, String(pid)), '');
  try {
    while (!tryRename(made, lock)) {
      const owner = ownerOf(lock);
      if (owner === undefined) continue;
      const theirs = join(lock, owner);
      if (owner !== String(pid) && isRunning(Number(owner)) && !isOld(theirs)) return undefined;
      if (!tryRename(theirs, mine)) continue;
      utimesSync(mine, new Date(), new Date());
      break;
    }
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
  return {
    release() {
      rmSync(mine, { force: true });
      try {
        rmdirSync(lock);
      } catch {
        // Somebody else has it by now.
      }
    },
  };
}

/**
 * Whether a process is running.
 * @param pid its number.
 * @returns false where there is no such process, or what is given is no number of one. That of another user is one, too.
 */
export function isRunning(pid: number): boolean {
  // To others the system gives a meaning of its own: 0 is the own group.
  if (!(pid > 0)) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function ownerOf(lock: string): string | undefined {
  try {
    const [name] = readdirSync(lock);
    // Windows puts no folder in the place of another, not even of an empty one.
    if (name === undefined) rmdirSync(lock);
    return name;
  } catch (error) {
    // Another process took it away, or put something in, in between.
    if (['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

function isOld(file: string): boolean {
  const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return made !== undefined && Date.now() - made > longest;
}
