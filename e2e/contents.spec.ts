import { expect, test } from './site.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1280, height: 740 } });

test('the table of contents marks the section that a reader has scrolled to', async ({ page }) => {
  await page.goto('cycles/f23a/');
  const current = page.locator('.contents [aria-current]');
  for (const id of ['middleware', 'requirements-and-design', 'pre-ops', 'oversight-and-release']) {
    await page.evaluate((one) => document.getElementById(one)!.scrollIntoView(), id);
    await expect(current, id).toHaveCount(1);
    await expect(current, id).toHaveAttribute('href', `#${id}`);
    await expect(current, id).toHaveAttribute('aria-current', 'location');
  }
  await page.evaluate(() => scrollTo(0, 0));
  await expect(current).toHaveAttribute('href', '#requirements-and-design');
});

test('the message about a copied URL goes away and can appear again', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.clock.install();
  await page.goto('cycles/f23a/');
  const message = page.getByRole('status');
  const anchor = page.getByRole('link', { name: 'Link to Gen2 removal' });
  for (let time = 0; time < 2; time++) {
    await anchor.focus();
    await page.keyboard.press('Enter');
    await expect(message).toHaveText('Link copied');
    await expect(anchor).toHaveAttribute('data-copied');
    await page.clock.fastForward('00:10');
    await expect(message).toHaveText('');
    await expect(anchor).not.toHaveAttribute('data-copied');
  }
});

test('a reader copies the Markdown of a page with one key', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('areas/middleware/gen2-removal/');
  await page.getByRole('link', { name: 'Copy as Markdown' }).press('Enter');
  await expect(page.getByRole('status')).toHaveText('Copy as Markdown ✓');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^# Gen2 removal\n\n/);
  await expect(page).toHaveURL(/gen2-removal\/$/);
});

test('a reader copies the URL of a page, heading, line or sub-line with one key', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const item = 'areas/middleware/gen2-removal/';
  for (const [path, name, url] of [
    ['cycles/f23a/', 'Link to this cycle', 'cycles/f23a/'],
    ['cycles/f23b/', 'Link to Pre-Ops', 'cycles/f23b/#plan/pre-ops'],
    ['areas/middleware/', 'Link to this area', 'areas/middleware/'],
    ['areas/middleware/', 'Link to F23A', 'areas/middleware/#f23a'],
    [item, 'Link to this item', item],
    [item, 'Link to F23A status Gen2 removal', 'cycles/f23a/#middleware/gen2-removal'],
    ['topics/butler/', 'Link to this topic', 'topics/butler/'],
    ['topics/butler/', 'Link to F23A', 'topics/butler/#f23a'],
    ['topics/butler/', 'Link to Butler client/server', 'cycles/f23b/#plan/middleware/butler-client-server'],
    ['cycles/f23a/', 'Link to Gen2 removal', 'cycles/f23a/#middleware/gen2-removal'],
    ['areas/middleware/#f23b', 'Link to pipetask Python API', 'cycles/f23b/#plan/middleware/pipetask-python-api'],
  ] as const) {
    await page.goto(path);
    await page.getByRole('link', { name, exact: true }).press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toHaveCount(1);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(baseURL + url);
  }
});

test('a reader copies the URL of the feed of an area, or opens it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('areas/middleware/');
  const feed = 'https://almanac.example/areas/middleware/feed.xml';
  await expect(page.getByRole('link', { name: feed })).toBeHidden();
  await page.getByRole('button', { name: 'Follow' }).press('Enter');
  await expect(page.getByRole('link', { name: feed })).toHaveAttribute('href', feed);
  await page.getByRole('link', { name: 'Copy the URL' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toHaveCount(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(feed);
});

test('the menu on a small screen closes when a reader follows a link within the page', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('cycles/f23a/');
  await page.getByRole('banner').getByText('Menu').click();
  await expect(page.locator('.menu')).toHaveAttribute('open');
  const contents = page.locator('.contents');
  await contents.getByText('On this page').click();
  await contents.getByRole('link', { name: /^Pre-Ops/ }).click();
  await expect(page.locator('.menu')).not.toHaveAttribute('open');
});
