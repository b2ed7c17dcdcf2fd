/** Compares the URLs that are known before pages are rendered with those of the built sites. */

import { expect, test } from '@playwright/test';
import { readFiles } from '../src/loaders/read-files.ts';
import { diagnose } from '../src/loaders/diagnose.ts';
import { KnownUrls } from '../src/history/known-urls.ts';
import { unrecordedUrls } from '../src/integrations/output/lost-urls.ts';
import { permanentUrls } from '../src/urls/permanent-urls.ts';
import { readOutput } from '../src/integrations/output/read-output.ts';
import { readUrlList } from '../src/urls/url-list.ts';
import { settingsOf } from './build-site.ts';
import { builtSite, siteNames } from './built-pages.ts';
import { sites } from './sites.ts';

for (const name of siteNames) {
  test(`${name}: check accepts every URL that the site has, and rejects wrong ones`, async () => {
    const { dir, base, origin } = builtSite(name);
    const urls = permanentUrls(await readOutput(dir, { origin, base }));
    const { folder, root } = settingsOf(sites[name]);
    const { content, history } = diagnose(readFiles({ folder, root }), { base, drafts: false, root });
    const known = new KnownUrls(content!, history!);
    expect(urls.filter((url) => known.has(url) === false)).toEqual([]);
    // It is certain about many of them.
    expect(urls.filter((url) => known.has(url)).length).toBeGreaterThan(urls.length / 3);
    const wrong = urls
      .filter((url) => /^\/(areas|cycles)\/./.test(url) && url.endsWith('/'))
      .map((url) => url.replace(/\/$/, '-nope/'));
    expect(wrong.filter((url) => known.has(url) !== false)).toEqual([]);
  });
}

test('addresses.txt of the seed lists every URL that the site publishes', async () => {
  const { dir, base, origin } = builtSite('seed');
  const { input } = readFiles({ folder: sites.seed.content, root: sites.seed.content });
  const recorded = readUrlList(input.files.find(({ path }) => path === 'addresses.txt')?.text ?? '');
  const unrecorded = unrecordedUrls(await readOutput(dir, { origin, base }), recorded);
  expect(unrecorded, 'CONTRIBUTING.md, "Add a page", step 5, records new URLs').toEqual([]);
});
