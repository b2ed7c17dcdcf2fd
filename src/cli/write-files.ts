import { lstatSync, type Stats } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { removeAbandoned, unfinishedBeside } from '../loaders/unfinished.ts';
import { logLines } from '../report/diagnostics/log-line.ts';
import { MistakeError, PlainError } from '../report/diagnostics/plain-error.ts';
import { type Terminal } from './terminal.ts';

/** Writes files below a folder, or only shows them. Throws a MistakeError, before it writes, if one of them exists. */
export async function write(
  files: ReadonlyMap<string, string | Uint8Array>,
  folder: string,
  { out, cwd }: Terminal,
  dryRun = false,
): Promise<void> {
  const existing = [...files.keys()].filter((path) => entryAt(join(folder, path)) !== undefined);
  const reason = `because this exists already: ${existing.join(', ')}. --out FOLDER writes elsewhere`;
  if (dryRun) {
    for (const [path, content] of files) {
      if (typeof content === 'string')
        out(`${existing.includes(path) ? 'The file has, for' : 'Would write'} ${path}:\n\n${logLines(content)}`);
    }
    if (existing.length > 0) out(`Without --dry-run nothing would be written, ${reason}.`);
    return;
  }
  if (existing.length > 0) throw new MistakeError(`Nothing was written, ${reason}, --dry-run only shows.`);
  for (const path of files.keys()) mustHaveNoLinks(folder, path);
  for (const [path, content] of files) await replaceFile(folder, path, content);
  const shown = relative(cwd, folder) || '.';
  const paths = [...files.keys()].map((path) => `  ${path}`);
  out(`Written below ${shown.startsWith('..') ? folder : shown}:\n${paths.join('\n')}`);
}

/** Writes a file below a folder unless there is one. Returns whether it was written. Throws as `replaceFile` does. */
export async function writeNew(folder: string, path: string, content: string | Uint8Array): Promise<boolean> {
  if (entryAt(join(folder, path))) return false;
  await replaceFile(folder, path, content);
  return true;
}

/**
 * Writes a file below a folder, in place of the one that is there. Readers see the old text or the
 * new one. Throws a PlainError if that would follow a link, or replace something that is no file.
 */
export async function replaceFile(folder: string, path: string, content: string | Uint8Array): Promise<void> {
  mustHaveNoLinks(folder, path);
  const file = join(folder, path);
  const entry = entryAt(file);
  if (entry && !entry.isFile()) throw refused(file, 'not a file');
  await mkdir(dirname(file), { recursive: true });
  removeAbandoned(dirname(file));
  const temporary = unfinishedBeside(file);
  try {
    await writeFile(temporary, content, { flag: 'wx', ...(entry && { mode: entry.mode & 0o777 }) });
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}

/**
 * Writes a text in place of the one that was read, and keeps the byte order mark, which reading leaves out. Throws as
 * `replaceFile` does, and a PlainError if the file has another text by now.
 */
export async function replaceText(folder: string, path: string, before: string, text: string): Promise<void> {
  mustHaveNoLinks(folder, path);
  const [, mark = '', now] = /^(\ufeff?)([^]*)$/.exec(await readFile(join(folder, path), 'utf8'))!;
  if (now !== before) throw new PlainError(`${path} has changed while this command ran. Run it again.`);
  await replaceFile(folder, path, mark + text);
}

/** Throws a PlainError if a path below a folder is a link, or leads through one. */
export function mustHaveNoLinks(folder: string, path: string): void {
  const names = path.split(/[\\/]/);
  for (const index of names.keys()) {
    const part = join(folder, ...names.slice(0, index + 1));
    if (entryAt(part)?.isSymbolicLink()) throw refused(part, 'a symbolic link, which is not followed');
  }
}

/** What is at a path, also a link that leads nowhere. */
function entryAt(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

function refused(path: string, what: string): PlainError {
  return new PlainError(`${path.split(sep).join('/')} is ${what}. Nothing was written there.`);
}
