/**
 * `npm run screenshots [-- <site> …]`: takes pictures of every kind of page on a phone, a tablet and a desktop, in both
 * themes. `npm run screenshots -- readme` takes the pictures in README.md.
 */

import { join } from 'node:path';
import { fullestPages } from '../built-pages.ts';
import type { SiteName } from '../sites.ts';
import { emptyFolder, forEachSubject, withBrowser, type Subject } from './subject.ts';

const widths = [360, 768, 1440];
const themes = ['light', 'dark'] as const;

/** The pictures in README.md, which shows them side by side: each is narrow enough to be read at half the width. */
const readme: Partial<Record<SiteName, { path: string; file: string }>> = {
  demo: { path: 'matrix/', file: '.github/matrix.png' },
  seed: { path: '', file: '.github/first-site.png' },
};

if (process.argv[2] === 'readme') await forEachSubject(takeReadmePicture, Object.keys(readme));
else await forEachSubject(takeEveryKind);

async function takeReadmePicture({ name, server, program }: Subject): Promise<void> {
  const { path, file } = readme[name]!;
  await withBrowser(program, async (browser) => {
    const page = await browser.newPage({ viewport: { width: 800, height: 744 }, deviceScaleFactor: 1.5 });
    await page.goto(server.url + path, { waitUntil: 'networkidle' });
    await page.screenshot({ path: file });
  });
}

async function takeEveryKind({ name, server, program }: Subject): Promise<void> {
  const folder = emptyFolder('screenshots', name);
  await withBrowser(program, async (browser) => {
    for (const width of widths) {
      for (const colorScheme of themes) {
        const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
        const page = await context.newPage();
        for (const {
          kind,
          page: { path },
        } of fullestPages(name)) {
          await page.goto(server.url + path, { waitUntil: 'networkidle' });
          await page.screenshot({ path: join(folder, `${kind}-${width}-${colorScheme}.png`), fullPage: true });
        }
        await context.close();
      }
    }
  });
  console.log(`The pictures are in ${folder}.`);
}
