import { readFileSync } from 'node:fs';
import { expect, test } from './site.ts';
import { builtPages } from './built-pages.ts';

/** Anchors of headings that the guide had before, by page. */
const formerAnchors = {
  'guide/read/': ['addresses-that-stay'],
  'guide/write/': [
    'in-one-minute the-content-folder a-complete-example areas lines status-markers the-item-tag the-note-tag',
    'the-same-work-in-several-reports renamed moved split merged two-pieces-of-work-with-the-same-words',
    'links-handles-and-topics addresses-that-stay drafts what-mdx-reads-differently good-lines',
    'when-something-is-wrong the-fields-of-each-file the-site an-area a-report a-note-on-an-item a-topic redirects',
  ].flatMap((row) => row.split(' ')),
  'guide/diagnostics/unaccounted/': ['cause', 'cure'],
};

for (const [path, anchors] of Object.entries(formerAnchors)) {
  test(`${path} still has every anchor that it ever had`, () => {
    const { file } = builtPages('seed').find((page) => page.path === path)!;
    const ids = [...readFileSync(file, 'utf8').matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(expect.arrayContaining(anchors));
  });
}

test('a reader with an old link to a section that has moved gets there in one click', async ({ page }) => {
  await page.goto('guide/write/#renamed');
  await page.getByRole('link', { name: 'renamed' }).click();
  await expect(page).toHaveURL(/guide\/same-work\/#renamed$/);
  await expect(page.getByRole('heading', { name: 'Renamed' })).toBeInViewport();
});

test('an author finds the answer to a question by searching in their own words', async ({ page }) => {
  for (const [query, question] of [
    ['retire area', 'How do I rename, retire or delete an area?'],
    ['cancel work', 'How do I drop work that is no longer wanted?'],
    ['split', 'How do I split work into several items?'],
  ] as const) {
    await page.goto(`search/?q=${encodeURIComponent(query)}`);
    await page.getByRole('main').getByRole('link', { name: question }).click();
    await expect(page.getByRole('heading', { name: question })).toBeInViewport();
  }
});
