import { expect, test } from './site.ts';

test.use({ isShared: true });

test('the slides of F23A show a title, a legend, its status and the plan for F23B by area', async ({ page }) => {
  await page.goto('cycles/f23a/');
  await page.getByRole('link', { name: 'Slides' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('F23A slides');
  await page.waitForLoadState();
  const titles = await page.locator('.slide h2').allInnerTexts();
  expect(titles[0]).toBe('Status of F23A\nPlan for F23B');
  expect(titles[1]).toBe('How to read these slides');
  const areas = ['Requirements and Design', 'Oversight and Release', /Middleware/, /Other/, 'Pre-Ops'];
  const [status, plan] = [titles.indexOf('Status of F23A'), titles.indexOf('Plan for F23B')];
  expect(status).toBe(2);
  for (const area of areas) {
    const slides = titles.flatMap((title, index) => (title.match(area) ? index : []));
    expect(
      slides.some((index) => index > status && index < plan),
      `${area} in the status`,
    ).toBe(true);
    expect(
      slides.some((index) => index > plan),
      `${area} in the plan`,
    ).toBe(true);
  }
});

test('every line of both reports is on a slide, with its status and its change', async ({ page }) => {
  await page.goto('cycles/f23a/slides/');
  const lines = await page.locator('.slide .lines > li').evaluateAll((found) =>
    found.map((line) => ({
      status: line.querySelector<HTMLElement>('[data-status]')?.dataset['status'],
      change: line.querySelector<HTMLElement>('[data-change]')?.dataset['change'],
    })),
  );
  const count = (status: string, change?: string) =>
    lines.filter((line) => line.status === status && line.change === change).length;
  expect([count('unrecorded'), count('dropped')]).toEqual([38, 1]);
  expect([count('planned', 'carried'), count('planned', 'new')]).toEqual([23, 6]);
  expect(lines.filter(({ change }) => change === 'unlisted')).toHaveLength(9);
});

test('the slides of a cycle without a status report show its plan', async ({ page }) => {
  await page.goto('cycles/f23b/slides/');
  await expect(page.locator('.slide h2').first()).toHaveText('Plan for F23B');
});

test('a presenter moves through the slides with keys and leaves with Escape; the URL follows', async ({ page }) => {
  await page.goto('cycles/f23a/slides/');
  await expect(page.locator('.slide:visible')).not.toHaveCount(1);
  await page.goto('cycles/f23a/slides/#2');
  const slide = page.locator('.slide:visible');
  // Only the fragment changes, so there is no load to wait for.
  await expect(slide).toHaveCount(1);
  for (const [key, number] of [
    ['ArrowRight', '3'],
    ['Space', '4'],
    ['PageUp', '3'],
    ['Shift+Space', '2'],
    ['ArrowUp', '1'],
    ['ArrowLeft', '1'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(slide, key).toHaveCount(1);
    await expect(slide, key).toHaveId(number);
    await expect(page, key).toHaveURL(new RegExp(`#${number}$`));
    await expect(slide, key).toBeFocused();
  }
  await expect(page.getByRole('banner')).toBeHidden();
  await page.keyboard.press('End');
  await expect(slide).toHaveId(String(await page.locator('.slide').count()));
  await page.keyboard.press('Home');
  await page.getByRole('button', { name: 'Next slide' }).click();
  await expect(slide).toHaveId('2');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('banner')).toBeVisible();
  await expect(page.locator('.slide').nth(1)).toBeInViewport();
});

test('no area needs a second slide: one slide shows the twelve lines of Middleware', async ({ page }) => {
  await page.goto('cycles/f23a/slides/');
  await expect(page.locator('.slide h2 .label')).toHaveCount(0);
  await expect(page.locator('.slide', { hasText: 'Middleware' }).first().locator('.lines > li')).toHaveCount(12);
});

test('if a report has no statuses, the slide says so above the lines, and each line has the icon', async ({ page }) => {
  await page.goto('cycles/f23a/slides/#6');
  const slide = page.locator('.slide[data-current]');
  await expect(slide.locator('header [data-status]')).toHaveText('Not recorded');
  const icon = slide.locator('.lines [data-status]').first();
  await expect(icon).toHaveText('Not recorded');
  const { width } = (await icon.boundingBox())!;
  expect(width).toBeGreaterThan(12);
  expect(width).toBeLessThan(30);
});

test('a pointer at rest highlights nothing while slides are presented', async ({ page }) => {
  await page.clock.install();
  await page.goto('cycles/f23a/slides/#4');
  const line = page.locator('.slide[data-current] .lines a').first();
  const atRest = await line.evaluate((element) => getComputedStyle(element).color);
  const isHovered = () =>
    line.evaluate((element, color) => {
      const style = getComputedStyle(element);
      return style.textDecorationLine === 'underline' || style.color !== color;
    }, atRest);
  const { x, y } = (await line.boundingBox())!;
  await page.mouse.move(x + 20, y + 5, { steps: 3 });
  await expect.poll(isHovered).toBe(true);
  await page.clock.runFor(3000);
  await expect.poll(isHovered, 'after a while').toBe(false);
  await page.mouse.move(x + 24, y + 7, { steps: 3 });
  await expect.poll(isHovered).toBe(true);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.slide:visible')).toHaveId('4');
  expect(await isHovered()).toBe(false);
});

for (const cycle of ['f23a', 'f23b']) {
  test(`every slide of ${cycle} fits the screen`, async ({ page }) => {
    await page.goto(`cycles/${cycle}/slides/#1`);
    const slide = page.locator('.slide:visible');
    for (let number = 1; number <= (await page.locator('.slide').count()); number++) {
      expect(
        await slide.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight),
        `slide ${number}`,
      ).toBeLessThanOrEqual(1);
      await page.keyboard.press('ArrowRight');
    }
  });
}

test('every slide is printed on a page of its own, whichever the URL names', async ({ page }) => {
  await page.goto('cycles/f23a/slides/#4');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(await page.locator('.slide').count());
  expect(pdf).toContain('/MediaBox [0 0 960 540]');
});

test.describe('without JavaScript', () => {
  test.use({ isShared: false, javaScriptEnabled: false });

  test('all slides are visible one below the other, and the URL of a slide leads to it', async ({ page }) => {
    await page.goto('cycles/f23a/slides/#4');
    expect(await page.locator('.slide:visible').count()).toBe(await page.locator('.slide').count());
    await expect(page.locator('.slide').nth(3)).toBeInViewport();
    await expect(page.getByRole('button', { name: 'Present' })).toBeHidden();
  });
});
