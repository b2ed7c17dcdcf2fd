import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { besidePagesFile, type BesidePages } from '../../exports/beside-pages.ts';
import { isIn } from './build-folder.ts';
import { filesAtOnce } from './read-output.ts';

/**
 * Writes what belongs beside the pages of a built site: Markdown, feeds, calendars and `llms-full.txt`. It copies those and other files
 * to their old URLs too, because programs do not follow the redirect of a page. Each file is written synchronously,
 * because thousands of small ones take several times as long with promises.
 */
export async function writeBesidePages(output: string): Promise<void> {
  const list = join(output, besidePagesFile);
  const { texts, copies, fullText } = JSON.parse(readFileSync(list, 'utf8')) as BesidePages;
  rmSync(list);
  for (const [index, [path, text]] of Object.entries(texts).entries()) {
    if (index % filesAtOnce === 0) await setImmediate();
    const file = join(output, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  if (fullText.length > 0) {
    const parts = fullText.map((part) => (typeof part === 'string' ? part : texts[part.path]));
    writeFileSync(join(output, 'llms-full.txt'), parts.join('\n'));
  }
  for (const [from, to] of Object.entries(copies)) {
    const [copy, original] = [join(output, from), join(output, to)];
    if (!isIn(output, copy) || !isIn(output, original)) continue;
    mkdirSync(dirname(copy), { recursive: true });
    // A missing file is reported as a lost URL.
    if (existsSync(original)) copyFileSync(original, copy);
  }
}
