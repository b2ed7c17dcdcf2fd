/**
 * What takes the place of a file or a folder is written beside it first, below a name that only Almanac gives. Whatever
 * ends the process in between, the old or the new one is in place, and a later command removes what was left.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

const named = /^\.(?<of>.+)\.next-(?<pid>\d+)-[\da-f]{8}-(?<host>.*?)(?:-last)?$/;
const host = encodeURIComponent(hostname());
/** In milliseconds. What processes on other computers left is removed after this time. */
const abandoned = 3_600_000;

/** A path beside another one, for what takes its place. */
export function unfinishedBeside(path: string): string {
  const name = `.${basename(path)}.next-${process.pid}-${randomUUID().slice(0, 8)}-${host}`;
  return join(dirname(path), name);
}

/** Whether a path has such a name, and the process that gave it has ended. That of another computer is given time. */
export function isAbandoned(path: string): boolean {
  const { pid, host: writtenOn } = named.exec(basename(path))?.groups ?? {};
  if (writtenOn === undefined) return false;
  if (writtenOn === host) return !isRunning(Number(pid));
  const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  return Date.now() - written > abandoned;
}

function isRunning(pid: number): boolean {
  try {
    // Sends nothing: https://nodejs.org/api/process.html#processkillpid-signal
    return process.kill(pid, 0);
  } catch (error) {
    // It may be the process of somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Removes what was left in a folder, of what was to take the place of one path or, by default, of any. */
export function removeAbandoned(parent: string, of?: string): void {
  for (const path of unfinishedIn(parent, of).filter(isAbandoned)) rmSync(path, { recursive: true, force: true });
}

function unfinishedIn(parent: string, of?: string): string[] {
  const names = readdirSync(parent).filter((name) => {
    const found = named.exec(name)?.groups;
    return found && (of === undefined || found['of'] === basename(of));
  });
  return names.map((name) => join(parent, name));
}

/** Puts back what a process was replacing when it was killed. */
export function restore(path: string): void {
  if (existsSync(path) || !existsSync(dirname(path))) return;
  const replaced = unfinishedIn(dirname(path), path).filter((one) => one.endsWith('-last'));
  const [newest] = replaced.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  if (newest !== undefined) renameSync(newest, path);
}

/** Puts a finished folder in the place of another one. If this fails, the other one stays, and the error is thrown. */
export function exchange(next: string, folder: string): void {
  const last = `${next}-last`;
  try {
    for (let tries = 3; ; tries--) {
      try {
        if (existsSync(folder)) renameSync(folder, last);
        renameSync(next, folder);
        // Only a whole folder has the name of what is put back.
        if (existsSync(last)) renameSync(last, next);
        return;
      } catch (error) {
        // Another process may have put its folder there meanwhile.
        if (existsSync(folder)) rmSync(last, { recursive: true, force: true });
        else if (existsSync(last)) renameSync(last, folder);
        if (tries === 1) throw error;
      }
    }
  } finally {
    for (const path of [last, next]) rmSync(path, { recursive: true, force: true });
  }
}
