import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes the files that no route makes, which the pages left in `other-files.json`, and removes that. They are the feeds
 * and the Markdown of items, because a route for each would make the build of a long history longer by a quarter; and
 * copies of feeds, data and Markdown at their old URLs, because programs do not follow the redirect of a page.
 */
export async function writeOtherFiles(output: string): Promise<void> {
  const list = join(output, 'other-files.json');
  const { texts, copies } = JSON.parse(await readFile(list, 'utf8')) as Record<
    'texts' | 'copies',
    Record<string, string>
  >;
  await rm(list);
  const isInside = (file: string) => file.startsWith(join(output, '/'));
  for (const [path, text] of Object.entries(texts)) {
    const file = join(output, path);
    if (isInside(file)) await writeFile(file, text);
  }
  for (const [from, to] of Object.entries(copies)) {
    const [copy, original] = [join(output, from), join(output, to)];
    if (!isInside(copy) || !isInside(original)) continue;
    await mkdir(dirname(copy), { recursive: true });
    await copyFile(original, copy).catch((error: NodeJS.ErrnoException) => {
      // A missing file is reported as a lost URL.
      if (error.code !== 'ENOENT') throw error;
    });
  }
}
