import { expect, test } from '@playwright/test';
import { readFiles } from '../src/loaders/read-files.ts';
import { readSettings } from '../src/loaders/settings.ts';
import { diagnose } from '../src/loaders/diagnose.ts';
import { createKnownUrls } from '../src/history/known-urls.ts';
import { unrecordedUrls } from '../src/integrations/output/lost-urls.ts';
import { permanentUrls } from '../src/urls/permanent-urls.ts';
import { readOutput } from '../src/integrations/output/read-output.ts';
import { readUrlList } from '../src/urls/url-list.ts';
import { environmentOf } from './build-site.ts';
import { builtSite, siteNames } from './built-pages.ts';
import { sites } from './sites.ts';

/** What is known of URLs before there are pages is what the pages then are. */

for (const name of siteNames) {
  test(`${name}: check takes no URL that the site has for a wrong one`, async () => {
    const { dir, base, origin } = builtSite(name);
    const urls = permanentUrls(await readOutput(dir, { origin, base }));
    const { folder, root } = readSettings(process.cwd(), environmentOf(sites[name]));
    const { content, history } = diagnose(readFiles(folder, root), { base, drafts: false, root });
    const known = createKnownUrls(content!, history!);
    expect(urls.filter((url) => known.has(url) === false)).toEqual([]);
    // Of most it is sure.
    expect(urls.filter((url) => known.has(url)).length).toBeGreaterThan(urls.length / 3);
    const changed = urls
      .filter((url) => /^\/(areas|cycles)\/./.test(url) && url.endsWith('/'))
      .map((url) => url.replace(/\/$/, '-nope/'));
    expect(changed.filter((url) => known.has(url) !== false)).toEqual([]);
  });
}

test('the list of the seed has every URL that it publishes', async () => {
  const { dir, base, origin } = builtSite('seed');
  const { input } = readFiles(sites.seed.content, sites.seed.content);
  const recorded = readUrlList(input.files.find(({ path }) => path === 'addresses.txt')?.text ?? '');
  const unrecorded = unrecordedUrls(await readOutput(dir, { origin, base }), recorded);
  expect(unrecorded, 'CONTRIBUTING.md, "Add a page", step 5, records new URLs').toEqual([]);
});
