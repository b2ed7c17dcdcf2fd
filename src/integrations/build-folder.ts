/**
 * The folders of a build. It writes into a folder of its own, which then takes the place of the last site. Whatever
 * ends it in between, the next command finds the last site, and the next build removes what was left.
 */
import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { PlainError } from '../report/diagnostics/plain-error.ts';

/** Marks a folder as a site that Almanac built, so that the next build may replace it. */
export const stampFile = '.almanac';
/** In milliseconds. What builds on other computers left is removed after this time. */
const abandoned = 3_600_000;
const host = encodeURIComponent(hostname());

/** The name of a folder of a build begins so. No other program gives such names, so the folders may be removed. */
const beginningOf = (output: string) => `.${basename(output)}.next-`;

/**
 * Names a folder for a build: beside the output folder or, if that is elsewhere, in the project, because pages are
 * rendered from there and need the packages of the project.
 */
export function nameBuildFolder(output: string, project: string): string {
  const parent = isIn(project, output) ? dirname(output) : project;
  return join(parent, `${beginningOf(output)}${process.pid}-${randomUUID().slice(0, 8)}-${host}`);
}

/**
 * Makes the folder of a build, and removes those that killed builds left beside it and beside the output folder. Throws a
 * PlainError if it cannot be made.
 */
export function makeBuildFolder(folder: string, output: string): void {
  try {
    mkdirSync(dirname(output), { recursive: true });
    mkdirSync(folder, { recursive: true });
    for (const path of [folder, output].flatMap((beside) => foldersOfBuilds(dirname(beside), output))) {
      if (isAbandoned(path)) rmSync(path, { recursive: true, force: true });
    }
  } catch (error) {
    throw notWritten(output, error);
  }
}

function foldersOfBuilds(parent: string, output: string): string[] {
  const ofBuilds = readdirSync(parent).filter((name) => name.startsWith(beginningOf(output)));
  return ofBuilds.map((name) => join(parent, name));
}

/** Whether the build of a folder has ended. That of another computer is given time. */
function isAbandoned(folder: string): boolean {
  const [, pid, builtOn] = /\.next-(\d+)-\w+-(.*?)(?:-last)?$/.exec(basename(folder)) ?? [];
  if (builtOn === host) return !isRunning(Number(pid));
  const written = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0;
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

/** Puts the last site back if a build was killed while it replaced it. */
export function restoreSite(output: string): void {
  if (existsSync(output) || !existsSync(dirname(output))) return;
  const replaced = foldersOfBuilds(dirname(output), output).filter((path) => path.endsWith('-last'));
  const [newest] = replaced.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  if (newest !== undefined) renameSync(newest, output);
}

/**
 * Puts a finished site in the place of the last one. That is removed afterwards, because it takes a while. If this
 * fails, the last site stays in its place, and a PlainError is thrown.
 */
export function replaceSite(site: string, output: string): void {
  const next = join(dirname(output), basename(site));
  const last = `${next}-last`;
  try {
    writeFileSync(join(site, stampFile), 'Built by Almanac. The next build replaces this folder.\n');
    if (next !== site) move(site, next);
    exchange(next, output, last);
  } catch (error) {
    throw notWritten(output, error);
  } finally {
    for (const path of [last, next]) rmSync(path, { recursive: true, force: true });
  }
}

/** Moves a folder, also to another file system. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true });
  }
}

function exchange(next: string, output: string, last: string): void {
  for (let tries = 3; ; tries--) {
    try {
      if (existsSync(output)) renameSync(output, last);
      renameSync(next, output);
      return;
    } catch (error) {
      // Another build of the project may have put its site there meanwhile.
      if (existsSync(output)) rmSync(last, { recursive: true, force: true });
      else if (existsSync(last)) renameSync(last, output);
      if (tries === 1) throw error;
    }
  }
}

/** Whether a path is a folder or in it. Both are absolute. */
export function isIn(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  // A name may begin with two dots itself.
  return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

function notWritten(output: string, error: unknown): PlainError {
  return new PlainError(`The site cannot be written to ${output}: ${(error as Error).message}.`);
}
