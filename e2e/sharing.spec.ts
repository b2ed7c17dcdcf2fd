import { expect, test } from './site.ts';

test.use({ site: 'workshop', isShared: true });

const meta = (name: string) => `meta[property="${name}"], meta[name="${name}"]`;

test('the preview of a shared link shows the title of the page and a picture of the site', async ({
  page,
  request,
}) => {
  await page.goto('areas/courses/');
  await expect(page.locator(meta('og:title'))).toHaveAttribute('content', 'Courses');
  await expect(page.locator(meta('og:url'))).toHaveAttribute(
    'content',
    'https://workshop.example/reports/areas/courses/',
  );
  await expect(page.locator(meta('og:image'))).toHaveAttribute(
    'content',
    'https://workshop.example/reports/areas/courses/preview.png',
  );
  await expect(page.locator(meta('og:image:alt'))).toHaveAttribute('content', 'Courses, Workshop reports');
  for (const path of ['areas/courses/', '', 'search/']) {
    await page.goto(path);
    await expect(page.locator(meta('og:type'))).toHaveAttribute('content', /^(?:article|website)$/);
    await expect(page.locator(meta('og:image:width'))).toHaveAttribute('content', '1200');
    await expect(page.locator(meta('og:image:height'))).toHaveAttribute('content', '630');
  }
  const picture = await (await request.get('areas/courses/preview.png')).body();
  // The header of a PNG (https://www.w3.org/TR/png-3/#11IHDR).
  expect([picture.subarray(1, 4).toString(), picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([
    'PNG',
    1200,
    630,
  ]);
});

test('a cycle says how it is cited, and every page below others where it is', async ({ page }) => {
  await page.goto('cycles/w3/');
  const tags = (name: string) => page.locator(`meta[name="${name}"]`);
  await expect(tags('citation_title')).toHaveCount(1);
  await expect(tags('citation_author').first()).toHaveAttribute('content', /\S/);
  const data = async () =>
    JSON.parse((await page.locator('script[type="application/ld+json"]').textContent())!) as object;
  expect(await data()).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Report',
    url: 'https://workshop.example/reports/cycles/w3/',
    isPartOf: { url: 'https://workshop.example/reports/' },
  });
  await page.getByText('Cite', { exact: true }).first().click();
  await expect(page.locator('.cite pre').first()).toContainText('@techreport{w3-status,');
  await page.goto('areas/stands-and-tools/build-a-truing-stand/');
  await expect(page.locator(meta('og:image'))).toHaveAttribute('content', /\/areas\/stands-and-tools\/preview\.png$/);
  expect(await data()).toMatchObject({
    '@type': 'BreadcrumbList',
    itemListElement: [{ position: 1 }, { position: 2 }, {}],
  });
});

test('Follow leads to the feed of the page', async ({ page, request }) => {
  await page.goto('areas/courses/');
  await page.getByRole('button', { name: 'Follow', exact: true }).click();
  const feed = page.getByRole('link', { name: 'https://workshop.example/reports/areas/courses/feed.xml' });
  await expect(feed).toBeVisible();
  expect(await (await request.get('areas/courses/feed.xml')).text()).toContain(
    '<title>Courses · Workshop reports</title>',
  );
});

test('the guide names the feed of the page that a reader comes from, or says that it has none', async ({ page }) => {
  const paragraph = page.locator('p:has(#_feed)');
  await page.goto('areas/courses/');
  await page.getByRole('button', { name: 'Follow', exact: true }).click();
  await page.getByRole('link', { name: 'How to follow' }).click();
  await expect(paragraph).toHaveText(/ https:\/\/workshop\.example\/reports\/areas\/courses\/feed\.xml$/);
  for (const of of ['/areas/nowhere/', '/../', 'courses']) {
    await page.goto(`guide/follow/?of=${of}`);
    await expect(paragraph).toContainText(
      ` https://workshop.example/reports/feed.xml. There is no feed of “${of}”: this is that of the whole site.`,
    );
  }
});

test("pages show the team's own mark and accent colour, in both themes", async ({ page }) => {
  const accent = () =>
    page
      .getByRole('link', { name: 'Areas', exact: true })
      .first()
      .evaluate((link) => {
        const context = new OffscreenCanvas(1, 1).getContext('2d')!;
        context.fillStyle = /^[^)]+\)/.exec(getComputedStyle(link).boxShadow)![0];
        context.fillRect(0, 0, 1, 1);
        return [...context.getImageData(0, 0, 1, 1).data];
      });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('areas/');
  expect(await accent()).toEqual([11, 107, 97, 255]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await accent()).toEqual([92, 195, 181, 255]);
  const mark = page.getByRole('banner').locator('img');
  await expect(mark).toHaveJSProperty('complete', true);
  expect(await mark.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await expect(page.locator('link[rel="icon"]')).toHaveAttribute('href', '/reports/files/mark.svg');
});
