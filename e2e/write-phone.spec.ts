import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

test.use({ site: 'workshop', viewport: { width: 360, height: 640 }, hasTouch: true });

const countOf = (page: Page) => page.getByRole('status').filter({ hasText: /problem|warning|to answer/ });
const show = (page: Page, view: string) => page.getByRole('group', { name: 'Show' }).getByText(view).tap();
const textOf = (page: Page) => page.getByRole('textbox', { name: 'Text' });
const statusesIn = (page: Page) => page.getByRole('combobox', { name: /^Status of (?!this line)/ });

/** The keyboard of a phone covers all of the window but its upper part: browsers say so, and change nothing else. */
async function openKeyboard(page: Page, uncovered: number) {
  await page.evaluate((height) => {
    Object.defineProperty(visualViewport, 'height', { value: height });
    visualViewport!.dispatchEvent(new Event('resize'));
  }, uncovered);
}

test('the list of statuses stands above the keyboard of a phone, as does what is typed', async ({ page }) => {
  await page.goto('write/');
  await expect(countOf(page)).toHaveText('8 of 8 to answer');
  await show(page, 'Text');
  await page.getByText('[?]').nth(5).tap();
  await openKeyboard(page, 360);
  const options = page.getByRole('listbox', { name: 'Completions' }).getByRole('option');
  for (const name of ['[x] Completed', '[/] In progress', '[-] Dropped']) {
    const option = options.filter({ hasText: name });
    await option.scrollIntoViewIfNeeded();
    await expect.poll(async () => (await option.boundingBox())!.y).toBeLessThan(360);
  }
  await options.filter({ hasText: '[/] In progress' }).tap();
  await page.keyboard.press('End');
  await page.keyboard.type(Array.from({ length: 9 }, (_, line) => `\n[x] Paint door ${line}`).join(''));
  const last = page.locator('.cm-line', { hasText: 'Paint door 8' });
  await expect.poll(async () => (await last.boundingBox())!.y).toBeLessThan(360);
});

test('what one looked at stays in sight in another view', async ({ page }) => {
  await page.goto('write/?cycle=w2&kind=status');
  await expect(countOf(page)).toHaveText(/problem|warning/);
  const [words] = await statusesIn(page).evaluateAll((all) => {
    const one = all[Math.floor(all.length / 2)]!;
    const row = one.closest('li')!;
    scrollBy({
      top: row.getBoundingClientRect().top - document.querySelector('.tools')!.getBoundingClientRect().bottom,
    });
    return [row.querySelector('button')!.textContent];
  });
  for (const view of ['Text', 'Page', 'Changes', 'Lines', 'Text']) {
    await show(page, view);
    const pane = page.locator(`[data-pane=${view.toLowerCase()}]`);
    if (view !== 'Changes') await expect(pane.getByText(words!).first()).toBeInViewport();
  }
});

test('a list of statuses stays open while the text is checked', async ({ page }) => {
  await page.goto('write/');
  await expect(countOf(page)).toHaveText('8 of 8 to answer');
  const second = await statusesIn(page).nth(1).elementHandle();
  await statusesIn(page).first().selectOption('[/] In progress');
  await expect(countOf(page)).toHaveText('7 of 8 to answer');
  expect(await second!.evaluate((one) => one.isConnected)).toBe(true);
  await show(page, 'Text');
  await textOf(page).press('ControlOrMeta+z');
  await show(page, 'Lines');
  await expect(statusesIn(page).first()).toHaveValue('');
});
