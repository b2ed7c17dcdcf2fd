import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes the feeds and the Markdown of items, which the pages left in one file, `item-files.json`: a route for each file
 * would make the build of a long history longer by a quarter. Removes that file.
 */
export async function writeItemFiles(output: string): Promise<void> {
  const list = join(output, 'item-files.json');
  const files = JSON.parse(await readFile(list, 'utf8')) as Record<string, string>;
  await rm(list);
  for (const [path, text] of Object.entries(files)) {
    const file = join(output, path);
    // Never outside the site. Each is beside a page.
    if (file.startsWith(join(output, '/'))) await writeFile(file, text);
  }
}
