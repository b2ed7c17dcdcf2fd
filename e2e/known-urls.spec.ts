/** Compares the URLs that are known before pages are rendered with those of built sites. */

import { readOutput } from '../src/integrations/output/read-output.ts';
import { readFiles } from '../src/loaders/read-files.ts';
import { readUrlList } from '../src/report/url-list.ts';
import { permanentUrls, unrecordedUrls } from '../src/urls/permanent-urls.ts';
import { missingAt } from '../src/urls/site.ts';
import { settingsOf } from './build-site.ts';
import { builtSite, siteNames } from './built-pages.ts';
import { expect, test } from './every-page.ts';
import { sites } from './sites.ts';
import { knownUrls, urlDifferences } from './url-differences.ts';

for (const name of siteNames) {
  test(`${name}: every page, file, anchor and redirect is known before the build`, async () => {
    const settings = settingsOf(sites[name]);
    const known = knownUrls(settings);
    const { dir } = builtSite(name);
    expect(await urlDifferences(known, dir, settings)).toEqual([]);
    const built = await readOutput(dir, settings);
    const urls = permanentUrls(built);
    const wrong = urls.map((url) => url.replace(/.(?=\/?$)/, '-nope'));
    expect(urls.filter((url) => missingAt(url, built) ?? missingAt(url, known))).toEqual([]);
    expect(wrong.filter((url) => missingAt(url, built) !== missingAt(url, known))).toEqual([]);
  });
}

test('addresses.txt of the seed lists every URL that the site publishes', async () => {
  const { dir, base, origin } = builtSite('seed');
  const { input } = readFiles({ folder: sites.seed.content, root: sites.seed.content });
  const list = input.files.find(({ path }) => path === 'addresses.txt')?.text ?? '';
  const recorded = readUrlList(list).map(({ url }) => url);
  const unrecorded = unrecordedUrls(await readOutput(dir, { origin, base }), recorded);
  expect(unrecorded, 'CONTRIBUTING.md, "Add a page", step 5, records new URLs').toEqual([]);
});
