import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Redirects } from '../../urls/redirects.ts';

/**
 * Copies the files that redirects of feeds, data files and Markdown lead to, because programs that read those do not
 * follow the redirect of a page. Removes `moved-files.json`, in which the pages left the redirects.
 */
export async function copyMovedFiles(output: string): Promise<void> {
  const list = join(output, 'moved-files.json');
  const moved = JSON.parse(await readFile(list, 'utf8')) as Redirects;
  await rm(list);
  for (const [from, to] of Object.entries(moved)) {
    const [copy, original] = [join(output, from), join(output, to)];
    // Never outside the site.
    if (![copy, original].every((file) => file.startsWith(join(output, '/')))) continue;
    await mkdir(dirname(copy), { recursive: true });
    await copyFile(original, copy).catch((error: NodeJS.ErrnoException) => {
      // A missing file is reported as a lost URL.
      if (error.code !== 'ENOENT') throw error;
    });
  }
}
