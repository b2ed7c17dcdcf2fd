import { lstatSync, readFileSync, renameSync, type Stats } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { removeAbandoned, unfinishedBeside } from '../loaders/unfinished.ts';
import { logLines } from '../report/diagnostics/log-line.ts';
import { MistakeError, PlainError } from '../report/diagnostics/plain-error.ts';
import { type Terminal } from './terminal.ts';

interface WriteOptions {
  dryRun?: boolean | undefined;
  /** What `site.yaml` becomes with the files. */
  settings?: string | undefined;
}

/** Writes files below a folder, or only shows them. Throws a MistakeError, before it writes, if one of them exists. */
export async function write(
  files: ReadonlyMap<string, string | Uint8Array>,
  folder: string,
  { out, cwd }: Terminal,
  { dryRun = false, settings }: WriteOptions = {},
): Promise<void> {
  if (dryRun) {
    const existing = [...files.keys()].filter((path) => !isFree(folder, path));
    for (const [path, content] of files) {
      if (typeof content === 'string')
        out(`${existing.includes(path) ? 'The file has, for' : 'Would write'} ${path}:\n\n${logLines(content)}`);
    }
    if (existing.length > 0) out(`Without --dry-run nothing would be written, ${reason(existing)}.`);
    return;
  }
  mustBeFree([...files.keys()], folder);
  await replaceFiles(
    folder,
    new Map([...(settings === undefined ? [] : [['site.yaml', settings] as const]), ...files]),
  );
  const shown = relative(cwd, folder) || '.';
  const paths = [...files.keys()].map((path) => `  ${path}`);
  out(`Written below ${shown.startsWith('..') ? folder : shown}:\n${paths.join('\n')}`);
}

/** Throws a MistakeError if something is at one of the paths below a folder. */
export function mustBeFree(paths: readonly string[], folder: string): void {
  const existing = paths.filter((path) => !isFree(folder, path));
  if (existing.length > 0) throw new MistakeError(`Nothing was written, ${reason(existing)}, --dry-run only shows.`);
}

function reason(existing: readonly string[]): string {
  return `because this exists already: ${existing.join(', ')}. --out FOLDER writes elsewhere`;
}

/** Whether a file below a folder holds just this. */
export function holds(folder: string, path: string, content: string | Uint8Array): boolean {
  const file = join(folder, path);
  const entry = entryAt(file);
  const bytes = Buffer.from(content);
  return entry?.isFile() === true && entry.size === bytes.length && readFileSync(file).equals(bytes);
}

/** Whether nothing is at a path below a folder, not even a link that leads nowhere. */
export function isFree(folder: string, path: string): boolean {
  return entryAt(join(folder, path)) === undefined;
}

/** Writes a file below a folder, as `replaceFiles` does. */
export async function replaceFile(folder: string, path: string, content: string | Uint8Array): Promise<void> {
  await replaceFiles(folder, new Map([[path, content]]));
}

/**
 * Writes files below a folder, in place of those that are there. All are written beside their places first, so that a
 * command that is killed or finds the disk full leaves the old files. Throws a PlainError, before a file is replaced, if
 * that would follow a link, or replace something that is no file.
 */
export async function replaceFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  for (const path of files.keys()) mustHaveNoLinks(folder, path);
  const unfinished = new Map<string, string>();
  try {
    for (const [path, content] of files) {
      const file = join(folder, path);
      const entry = entryAt(file);
      if (entry && !entry.isFile()) throw refused(file, 'not a file');
      await mkdir(dirname(file), { recursive: true });
      removeAbandoned(dirname(file));
      const temporary = unfinishedBeside(file);
      unfinished.set(temporary, file);
      await writeFile(temporary, content, { flag: 'wx', ...(entry && { mode: entry.mode & 0o777 }) });
    }
    for (const [temporary, file] of unfinished) renameSync(temporary, file);
  } finally {
    for (const temporary of unfinished.keys()) await rm(temporary, { force: true });
  }
}

/** A text in place of the one that was read. */
interface ChangedText {
  path: string;
  before: string;
  text: string;
}

/**
 * Writes texts in place of those that were read, and keeps byte order marks, which reading leaves out. Throws as
 * `replaceFiles` does, and a PlainError if a file has another text by now.
 */
export async function replaceTexts(folder: string, changes: readonly ChangedText[]): Promise<void> {
  const texts = new Map<string, string>();
  for (const { path, before, text } of changes) {
    mustHaveNoLinks(folder, path);
    const [, mark = '', now] = /^(\ufeff?)([^]*)$/.exec(await readFile(join(folder, path), 'utf8'))!;
    if (now !== before) throw new PlainError(`${path} has changed while this command ran. Run it again.`);
    texts.set(path, mark + text);
  }
  await replaceFiles(folder, texts);
}

/** Throws a PlainError if a path below a folder is a link, or leads through one. */
export function mustHaveNoLinks(folder: string, path: string): void {
  const names = path.split(/[\\/]/);
  for (const index of names.keys()) {
    const part = join(folder, ...names.slice(0, index + 1));
    if (entryAt(part)?.isSymbolicLink()) throw refused(part, 'a symbolic link, which is not followed');
  }
}

/** What is at a path, also a link. */
function entryAt(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

function refused(path: string, what: string): PlainError {
  return new PlainError(`${path.split(sep).join('/')} is ${what}. Nothing was written there.`);
}
