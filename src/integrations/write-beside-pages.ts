import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { besidePagesFile, type BesidePages } from '../exports/beside-pages.ts';
import { isIn } from './build-folder.ts';

/**
 * Writes what belongs beside the pages of a built site: Markdown, feeds and calendars. It copies those and other files
 * to their old URLs too, because programs do not follow the redirect of a page.
 */
export async function writeBesidePages(output: string): Promise<void> {
  const list = join(output, besidePagesFile);
  const { texts, copies } = JSON.parse(await readFile(list, 'utf8')) as BesidePages;
  await rm(list);
  for (const [path, text] of Object.entries(texts)) await writeTo(join(output, path), text);
  for (const [from, to] of Object.entries(copies)) {
    const [copy, original] = [join(output, from), join(output, to)];
    if (!isIn(output, copy) || !isIn(output, original)) continue;
    await mkdir(dirname(copy), { recursive: true });
    await copyFile(original, copy).catch((error: NodeJS.ErrnoException) => {
      // A missing file is reported as a lost URL.
      if (error.code !== 'ENOENT') throw error;
    });
  }
}

async function writeTo(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
