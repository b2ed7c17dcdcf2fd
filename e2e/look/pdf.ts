/**
 * `npm run pdf [-- <site> …]`: prints every kind of page on A4. The styles of slides and matrix make them landscape.
 */

import { join } from 'node:path';
import { fullestPages } from '../built-pages.ts';
import { emptyFolder, forEachSubject, withBrowser } from './subject.ts';

await forEachSubject(async ({ name, server, program }) => {
  const folder = emptyFolder('pdf', name);
  await withBrowser(program, async (browser) => {
    const page = await browser.newPage();
    for (const {
      kind,
      page: { path },
    } of fullestPages(name)) {
      await page.goto(server.url + path, { waitUntil: 'networkidle' });
      await page.pdf({ path: join(folder, `${kind}.pdf`), format: 'A4', preferCSSPageSize: true });
    }
  });
  console.log(`The documents are in ${folder}.`);
});
