import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

test.use({ site: 'workshop' });

const url = 'write/?cycle=w2&kind=status';
const textOf = (page: Page) => page.getByRole('textbox', { name: 'Text' });
const question = (page: Page) =>
  page.getByRole('region', { name: 'You and somebody else have changed the same lines' });

/** Lets the site publish another text of the report from now on. */
async function publish(page: Page, change: (text: string) => string) {
  const path = 'cycles/w2/status.mdx';
  await page.route('**/write/content.json', async (route) => {
    const response = await route.fetch();
    const site = (await response.json()) as { files: [string, string][] };
    const files = site.files.map(([name, text]) => [name, name === path ? change(text) : text]);
    await route.fulfill({ json: { ...site, files } });
  });
}

/** Changes the draft, and returns the lines that it has. */
async function edit(page: Page, words: string) {
  await page.goto(url);
  await textOf(page).press('ControlOrMeta+End');
  await page.keyboard.type(words);
  if (words !== '') await expect(page.getByText('A private window forgets it.')).toBeVisible();
}

/** What is kept of the report. */
const kept = (page: Page) =>
  page.evaluate(() => {
    const [key] = Object.keys(localStorage).filter((one) => one.endsWith('cycles/w2/status.mdx'));
    return key === undefined ? undefined : (JSON.parse(localStorage.getItem(key)!) as { text: string }).text;
  });

test('what a colleague has published meanwhile comes into a draft', async ({ page }) => {
  await edit(page, '\n- [x] Paint the doors\n');
  await publish(page, (text) => text.replace('title: ', 'title: Corrected '));
  await page.reload();
  await expect(textOf(page)).toContainText('title: Corrected');
  expect(await kept(page)).toContain('Paint the doors');
  await expect(page.getByText('1 line of it is in your draft now.')).toBeVisible();
  await expect(question(page)).toBeHidden();
});

/** Changes the title on both sides. */
async function disagree(page: Page) {
  await edit(page, '');
  await textOf(page).press('ControlOrMeta+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.type(' of mine');
  await publish(page, (text) => text.replace(/title: .*/, '$& of theirs'));
  await page.reload();
}

test('a line that both have changed is a question until it is answered, and Propose waits', async ({ page }) => {
  await disagree(page);
  await expect(question(page)).toContainText('of theirs');
  await textOf(page).press('ControlOrMeta+End');
  await page.keyboard.type('\n- [x] Paint the doors\n');
  await page.reload();
  await expect(question(page)).toContainText('of mine');
  await page.getByRole('button', { name: 'Propose' }).click();
  await expect(page.getByText('You have not chosen yet between your lines and the published ones.')).toBeVisible();
  await question(page)
    .getByRole('button', { name: /^Take theirs: / })
    .click();
  await expect(question(page)).toBeHidden();
  await expect(textOf(page)).toContainText('of theirs');
  expect(await kept(page)).toContain('Paint the doors');
  await page.reload();
  await expect(textOf(page)).toContainText('of theirs');
  await expect(textOf(page)).not.toContainText('of mine');
  await expect(question(page)).toBeHidden();
});

test('one’s own line can stay', async ({ page }) => {
  await disagree(page);
  await question(page)
    .getByRole('button', { name: /^Keep mine: / })
    .click();
  await expect(question(page)).toBeHidden();
  await page.reload();
  await expect(textOf(page)).toContainText('of mine');
  await expect(question(page)).toBeHidden();
});

test('a draft that is published is no longer kept, and says so', async ({ page }) => {
  await edit(page, '\n- [x] Paint the doors\n');
  const text = (await kept(page))!;
  await publish(page, () => text);
  await page.reload();
  await expect(page.getByText('What you wrote is published')).toBeVisible();
  expect(await kept(page)).toBeUndefined();
});

test('a draft that cannot be opened is offered as a download, and stays until one begins again', async ({ page }) => {
  await edit(page, '\n- [x] Paint the doors\n');
  await page.evaluate(async () => {
    const [key] = Object.keys(localStorage).filter((one) => one.endsWith('cycles/w2/status.mdx'));
    localStorage.setItem(key!, '{"text":"half');
    await new Promise((resolve) => (indexedDB.deleteDatabase('almanac').onsuccess = resolve));
  });
  page.on('dialog', (dialog) => dialog.accept());
  await page.reload();
  const alert = page.getByRole('alert').filter({ hasText: 'cannot be opened' });
  await expect(alert).toBeVisible();
  await textOf(page).press('ControlOrMeta+End');
  await page.keyboard.type('\nwords');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    alert.getByRole('button', { name: 'Download the draft' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('cycles-w2-status.mdx.txt');
  await alert.getByRole('button', { name: 'Begin again' }).click();
  await expect(alert).toBeHidden();
  await page.keyboard.press('Escape');
  await textOf(page).press('ControlOrMeta+End');
  await page.keyboard.type(' more');
  await expect.poll(() => kept(page)).toContain('words more');
});

test('where the reports cannot be read, the drafts can still be downloaded', async ({ page }) => {
  await edit(page, '\n- [x] Paint the doors\n');
  await page.route('**/write/content.json', (route) => route.fulfill({ json: { files: 'none' } }));
  await page.reload();
  await page.locator('summary', { hasText: 'Download the draft' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'cycles/w2/status.mdx' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('cycles-w2-status.mdx');
});

test('Propose undoes nothing that was published while the page was open', async ({ page }) => {
  await edit(page, '\n- [x] Paint the doors\n');
  await publish(page, (text) => text.replace('title: ', 'title: Corrected '));
  const said = page.getByText('The published report has changed since you opened this page.');
  await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download' }).click()]);
  await expect(said).toBeVisible();
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(said).toContainText(/^(?:Copied|The text cannot be copied here).*The published report/);
  await page.getByRole('button', { name: 'Propose' }).click();
  await expect(said).toHaveText(/^The published report/);
  await expect(page.getByText(/was handed to/)).toHaveCount(0);
  await page.reload();
  await expect(textOf(page)).toContainText('title: Corrected');
  expect(await kept(page)).toContain('Paint the doors');
});

test('two tabs that type into one row at the same time lose nothing', async ({ page, context }) => {
  await edit(page, '');
  const other = await context.newPage();
  await other.goto(url);
  const tabs = [page, other];
  const words = ['PAINTED', 'sanded'];
  for (const tab of tabs) {
    await textOf(tab).press('ControlOrMeta+Home');
    await tab.keyboard.press('ArrowDown');
    await tab.keyboard.press('End');
  }
  await Promise.all(tabs.map((tab, index) => tab.keyboard.type(words[index]!)));
  for (const tab of tabs)
    await expect(tab.locator('.cm-line').nth(1)).toHaveText(
      /^title: Workshop status W2(?:PAINTEDsanded|sandedPAINTED)$/,
    );
  expect(await kept(page)).toMatch(/PAINTEDsanded|sandedPAINTED/);
});

test('what was proposed, and when, is said until it is published', async ({ page }) => {
  await edit(page, '\n- [x] Paint the doors\n');
  const said = page.getByText(/^cycles\/w2\/status\.mdx was handed to git\.workshop\.example on /);
  page.on('dialog', (dialog) => dialog.accept());
  // A browser refuses to open a window.
  await page.evaluate(() => (window.open = () => null));
  await page.getByRole('button', { name: 'Propose' }).click();
  await expect(page.getByRole('link', { name: 'Propose: git.workshop.example' })).toBeFocused();
  await expect(said).toBeHidden();
  await page.evaluate(() => (window.open = () => window));
  await page.getByRole('button', { name: 'Propose' }).click();
  await expect(said).toBeInViewport();
  await page.reload();
  await expect(said).toBeVisible();
  await textOf(page).press('ControlOrMeta+End');
  await page.keyboard.type('more');
  await expect(said).toContainText('You have changed it since.');
});

test('a browser that keeps nothing says so at once, and downloads the draft', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'indexedDB'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
  });
  await page.goto(url);
  await expect(page.getByText('This browser keeps nothing: download the draft before you leave.')).toBeVisible();
  await textOf(page).press('ControlOrMeta+End');
  await page.keyboard.type('\n- [x] Paint the doors\n');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('Paint the doors');
  expect(complaints).toEqual([]);
});
