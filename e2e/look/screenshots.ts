/** `npm run screenshots [-- <site> …]`: every kind of page on a phone, a tablet and a desktop, in both themes. */

import { join } from 'node:path';
import { fullestPages } from '../built-pages.ts';
import { emptyFolder, forEachSubject, withBrowser } from './subject.ts';

const widths = [360, 768, 1440];
const themes = ['light', 'dark'] as const;

await forEachSubject(async ({ name, server, program }) => {
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
});
