import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { logLines } from '../report/diagnostics/log-line.ts';
import { MistakeError } from '../report/diagnostics/plain-error.ts';
import { type Terminal } from './terminal.ts';

/** Writes files below a folder, or only shows them. Throws a MistakeError, before it writes, if one of them exists. */
export async function write(
  files: ReadonlyMap<string, string | Uint8Array>,
  folder: string,
  { out, cwd }: Terminal,
  dryRun = false,
): Promise<void> {
  const existing = [...files.keys()].filter((path) => existsSync(join(folder, path)));
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
  for (const [path, content] of files) await writeNew(join(folder, path), content);
  const shown = relative(cwd, folder) || '.';
  const paths = [...files.keys()].map((path) => `  ${path}`);
  out(`Written below ${shown.startsWith('..') ? folder : shown}:\n${paths.join('\n')}`);
}

/** Writes a file unless it exists. Returns whether it was written. */
export async function writeNew(path: string, content: string | Uint8Array): Promise<boolean> {
  if (existsSync(path)) return false;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content, { flag: 'wx' });
  return true;
}
