import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AddressesFile } from '../../data/addresses-file.ts';
import { pageRedirects } from '../../urls/page-redirects.ts';
import { readUrlList, type ListedUrl } from '../../urls/url-list.ts';
import type { Redirects } from '../../urls/redirects.ts';
import { fileOf } from '../../urls/read-url.ts';

/** What the content says about addresses of former times. */
export interface OldUrls extends AddressesFile {
  /** The list of all that were published; undefined where the team keeps none. */
  recorded: ListedUrl[] | undefined;
}

/**
 * Reads what is known about old addresses.
 * @param folder absolute path of the content folder.
 * @param output absolute path of the built site.
 * @returns the list, and the redirects that the build left in `addresses.json`; that file is gone afterwards.
 */
export async function takeOldUrls(folder: string, output: string): Promise<OldUrls> {
  const file = join(output, 'addresses.json');
  const list = await readFile(join(folder, 'addresses.txt'), 'utf8').catch(ignoreMissing);
  const left = JSON.parse(await readFile(file, 'utf8')) as AddressesFile;
  await rm(file);
  return { ...left, recorded: typeof list === 'string' ? readUrlList(list) : undefined };
}

/**
 * Puts a copy of the file that an old feed, data file or Markdown page leads to in its place: programs that read those
 * follow no page.
 * @param output absolute path of the built site.
 * @param moved new addresses by old ones.
 */
export async function copyMovedFiles(output: string, moved: Redirects): Promise<void> {
  for (const [from, to] of pageRedirects(moved).files) {
    const [copy = '', original = ''] = [from, to].map((path) => join(output, fileOf(path, '/') ?? ''));
    // What leads upwards is no file of the site.
    if (![copy, original].every((file) => file.startsWith(join(output, '/')))) continue;
    await mkdir(dirname(copy), { recursive: true });
    // A page of the last site may be there under a second name.
    await rm(copy, { force: true });
    // Where there is no such file, the check of the whole output says so.
    await copyFile(original, copy).catch(ignoreMissing);
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
