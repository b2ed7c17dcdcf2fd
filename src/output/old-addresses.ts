import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { movedAddresses } from '../report/moved.ts';
import { placeMoved } from '../report/moved-places.ts';
import { readRecorded, type RecordedAddress } from '../report/recorded-addresses.ts';
import type { Redirects } from '../report/schema/redirects.ts';
import { fileOf } from './address.ts';

/** What the content says about addresses of former times. */
export interface OldAddresses {
  /** Undefined where the team keeps no list. */
  recorded: RecordedAddress[] | undefined;
  redirects: Redirects;
}

/**
 * Reads what a content folder, in which nothing is wrong, says about old addresses.
 * @param folder absolute path of the content folder.
 * @returns the list and the redirects.
 */
export async function readOldAddresses(folder: string): Promise<OldAddresses> {
  const [list, redirects] = await Promise.all(['addresses.txt', 'redirects.yaml'].map((name) => readIfThere(join(folder, name))));
  return {
    recorded: list === undefined ? undefined : readRecorded(list),
    redirects: redirects === undefined ? {} : ((parse(redirects.replace(/\r\n?/g, '\n')) as Redirects | null) ?? {}),
  };
}

/**
 * Puts a copy of the file that an old feed, data file or Markdown page leads to in its place: programs that read those
 * follow no page.
 * @param output absolute path of the built site.
 * @param old addresses of the content.
 */
export async function copyMovedFiles(output: string, { recorded = [], redirects }: OldAddresses): Promise<void> {
  const { files } = placeMoved(movedAddresses(redirects, recorded.map(({ address }) => address)));
  for (const [from, to] of files) {
    const [copy, original] = [from, to].map((path) => join(output, fileOf(path, '/') ?? ''));
    if (copy === undefined || original === undefined) continue;
    await mkdir(dirname(copy), { recursive: true });
    // Where there is no such file, the check of the whole output says so.
    await copyFile(original, copy).catch(ignoreMissing);
  }
}

async function readIfThere(file: string): Promise<string | undefined> {
  return (await readFile(file, 'utf8').catch(ignoreMissing)) ?? undefined;
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
