import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { textsIn } from '../src/import/zip.ts';
import { expect, test } from './site.ts';

test.use({ site: 'workshop' });

const textOf = (page: Page) => page.getByRole('textbox', { name: 'Text' });
const countOf = (page: Page) => page.getByRole('status').filter({ hasText: /problem|error|warning|to answer/ });
const show = (page: Page, view: string) => page.getByRole('group', { name: 'Show' }).getByText(view).click();

test('an author gives each line of the draft its status on a phone, and proposes the file', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('write/');
  await expect(countOf(page)).toHaveText('8 of 8 to answer');
  const statuses = page.getByRole('combobox', { name: /^Status of (?!this line)/ });
  await expect(statuses).toHaveCount(8);
  await page.getByRole('button', { name: 'Add a line: Courses' }).click();
  await expect(textOf(page)).toBeFocused();
  await page.keyboard.type('Paint the doors');
  await expect(countOf(page)).toHaveText('9 of 9 to answer');
  await show(page, 'Lines');
  await expect(statuses).toHaveCount(9);
  for (let line = 0; line < 8; line++) await statuses.nth(line).selectOption('[/] In progress');
  await show(page, 'Page');
  await page.getByRole('button', { name: '1 of 9 to answer' }).click();
  await expect(statuses.last()).toBeFocused();
  await statuses.last().selectOption('[/] In progress');
  await expect(countOf(page)).toHaveText('No problems.');
  await show(page, 'Page');
  await expect(page.getByRole('article').getByText('In progress', { exact: true })).toHaveCount(9);
  await show(page, 'Changes');
  await expect(page.getByText('0 of 8 items in the plan delivered')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('article').getByText('In progress', { exact: true }).first()).toBeVisible();
  await page.emulateMedia({ media: null });

  await page.evaluate(() => {
    window.open = (url) => {
      document.body.dataset['opened'] = String(url);
      return null;
    };
  });
  await page.getByRole('button', { name: 'Propose' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-opened');
  const { origin, searchParams } = new URL((await page.locator('body').getAttribute('data-opened'))!);
  expect(origin).toBe('https://git.workshop.example');
  expect(searchParams.get('filename')).toBe('cycles/w5/status.mdx');
  expect(searchParams.get('value')).toContain('\n- [/] Oil the stands every week\n');
});

test('what is typed is checked, completed and fixed by keyboard', async ({ page }) => {
  await page.goto('write/?cycle=w5&kind=status');
  const text = textOf(page);
  await expect(countOf(page)).toHaveText('8 of 8 to answer');
  await text.press('ControlOrMeta+End');
  await page.keyboard.type('\n- fin');
  await expect(
    page.getByRole('listbox', { name: 'Completions' }).getByRole('option', { name: '[x] Completed' }),
  ).toBeVisible();
  await page.keyboard.type('ish');
  await page.keyboard.press('Tab');
  await expect(text).toContainText('- [x] ');
  await page.keyboard.type('Read <https://a.example/b>');
  await expect(page.getByRole('listitem').filter({ hasText: 'mdx-autolink' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+.');
  await expect(text).toContainText('- [x] Read https://a.example/b');
  await page.keyboard.press('ControlOrMeta+f');
  await expect(page.getByRole('textbox', { name: 'Find' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(text).toBeFocused();
  await page.keyboard.press('Alt+2');
  await expect(text).toContainText('- [/] Read https://a.example/b');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByRole('listitem').filter({ hasText: 'mdx-autolink' })).toHaveCount(0);
  await expect(text).toContainText(/Read https:\/\/a\.example\/b.*Evening course/);
});

test('an author types before the worker is there, and the worker checks what was typed', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/write/content.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('write/');
  const text = textOf(page);
  await text.press('ControlOrMeta+End');
  await page.keyboard.type('\n- Read <https://a.example/b>');
  await expect(text).toContainText('- Read <https://a.example/b>');
  await expect(page.getByText('Reading the reports …')).toBeVisible();
  await expect(page.getByRole('link', { name: /^$/ }), 'links without words').toHaveCount(0);
  release();
  await expect(page.getByRole('listitem').filter({ hasText: 'mdx-autolink' })).toBeVisible();
  await expect(page.getByText('Reading the reports …')).toHaveCount(0);
});

test('lists are typed as people type them, and F8 shows what is wrong', async ({ page }) => {
  await page.goto('write/');
  const text = textOf(page);
  await text.press('ControlOrMeta+a');
  await page.keyboard.insertText('---\ntitle: Workshop status W5\n---\n\n## Courses\n\n');
  await page.keyboard.type('- [/] Paint\n- [x] Sand\n\nWords below.');
  const rows = page.locator('.cm-line');
  await expect(rows.nth(6)).toHaveText('- [/] Paint');
  await expect(rows.nth(7)).toHaveText('- [x] Sand');
  await expect(rows.nth(8)).toHaveText('');
  await expect(rows.nth(9)).toHaveText('Words below.');
  await page.keyboard.type(' See <https://a.example>');
  await expect(page.getByRole('listitem').filter({ hasText: 'mdx-autolink' })).toBeVisible();
  await page.keyboard.press('F8');
  const message = page.locator('.cm-diagnostic');
  await expect(message).toContainText('Found `<https://a.example>`');
  // There is no other problem, so that it begins again. The next key replaces nothing.
  await page.keyboard.press('F8');
  await expect(message).toContainText('Found `<https://a.example>`');
  await page.keyboard.type('(');
  await expect(rows.nth(9)).toHaveText('Words below. See (<https://a.example>');
  await page.keyboard.press('Backspace');
  // There is a fix once the text is checked again, and the list still has the same mistake of the text before.
  await expect(async () => {
    await page.keyboard.press('ControlOrMeta+.');
    await expect(rows.nth(9)).toHaveText('Words below. See https://a.example', { timeout: 1_000 });
  }).toPass();
  await page.keyboard.press('End');
  await page.keyboard.type(' now');
  await expect(rows.nth(9)).toHaveText('Words below. See https://a.example now');
});

test('Propose asks before it takes what is not finished', async ({ page }) => {
  await page.goto('write/');
  await expect(countOf(page)).toHaveText('8 of 8 to answer');
  const asked = page.waitForEvent('dialog');
  void page.getByRole('button', { name: 'Propose' }).click();
  const dialog = await asked;
  expect(dialog.message()).toContain('8 of 8 to answer');
  await dialog.dismiss();
  await expect(page.getByText(/was handed to/)).toHaveCount(0);
});

test('where no cycle comes next, the page asks for its name, and opens nothing that is published', async ({ page }) => {
  await page.route('**/write/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('data-task="{', 'data-task="{&quot;note&quot;:&quot;noLabel&quot;,');
    await route.fulfill({ response, body });
  });
  await page.goto('write/');
  await page.evaluate(() => {
    const draft = { text: '---\ntitle: Workshop plan W7\n---\n', begun: '' };
    localStorage.setItem('almanac /reports/ cycles/w7/plan.mdx', JSON.stringify(draft));
  });
  await page.reload();
  const name = page.getByRole('textbox', { name: /^site\.yaml lists no cycle after the last one/ });
  await expect(name).toBeVisible();
  const draft = page.getByRole('link', { name: 'Go on: W7 plan' });
  await expect(draft).toHaveAttribute('href', '?cycle=W7&kind=plan');
  await expect(textOf(page)).toBeHidden();
  await name.fill('W6');
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page).toHaveURL(/\?cycle=w5&kind=status$/);
  await expect(page.getByText('Another report comes before that one.')).toBeVisible();
});

test('what is not mentioned is listed again, or dropped with a reason', async ({ page }) => {
  await page.goto('write/');
  const text = textOf(page);
  await expect(countOf(page)).toHaveText('8 of 8 to answer');
  await text.press('ControlOrMeta+a');
  await page.keyboard.insertText(
    '---\ntitle: Workshop status W5\n---\n\n## Courses\n\n- [x] Evening course in wheel truing\n',
  );
  await show(page, 'Changes');
  await page.getByRole('button', { name: 'List again: Lend helmets' }).click();
  await expect(text).toContainText('## Lending Fleet');
  await expect(text).toContainText('- [?] Lend helmets <Item waitsFor="The insurance: an answer in writing" />');
  page.once('dialog', (dialog) => dialog.accept('No "room"'));
  await page.getByRole('button', { name: 'Drop: Oil the stands every week' }).click();
  await expect(text).toContainText('- [-] Oil the stands every week <Item reason="No ”room”" />');
});

test('a line that is dropped is given its reason', async ({ page }) => {
  await page.goto('write/');
  await expect(countOf(page)).toHaveText('8 of 8 to answer');
  await show(page, 'Lines');
  const statuses = page.getByRole('combobox', { name: /^Status of (?!this line)/ });
  for (let line = 0; line < 8; line++) await statuses.nth(line).selectOption('[/] In progress');
  await page.getByRole('combobox', { name: 'Status of Oil the stands every week' }).selectOption('[-] Dropped');
  await expect(countOf(page)).toHaveText('1 warning');
  page.once('dialog', (dialog) => dialog.accept('No "room" '));
  await page.getByRole('button', { name: /^Reason, Line \d+, dropped-unexplained$/ }).click();
  await expect(countOf(page)).toHaveText('No problems.');
  await expect(textOf(page)).toContainText('- [-] Oil the stands every week <Item reason="No ”room”" />');
});

test('an item without a marker is given its status from the list', async ({ page }) => {
  await page.goto('write/');
  await expect(countOf(page)).toHaveText('8 of 8 to answer');
  await show(page, 'Lines');
  const statuses = page.getByRole('combobox', { name: /^Status of (?!this line)/ });
  for (let line = 0; line < 8; line++) await statuses.nth(line).selectOption('[/] In progress');
  await textOf(page).press('ControlOrMeta+End');
  await page.keyboard.type('\n- Paint the doors');
  await page.getByRole('button', { name: /^Choose …, Line \d+, unmarked-item$/ }).click();
  const list = page.getByRole('listbox', { name: 'Completions' });
  await expect(list.getByRole('option')).toHaveText([
    '[x] Completed',
    '[/] In progress',
    '[ ] Not started',
    '[-] Dropped',
    '[!] Blocked',
    '[b] Bought instead',
  ]);
  await list.getByRole('option', { name: '[ ] Not started' }).click();
  await expect(textOf(page)).toContainText('- [ ] Paint the doors');
  await expect(countOf(page)).toHaveText('No problems.');
});

test('a draft survives a reload, and two tabs write the same one', async ({ page, context }) => {
  await page.goto('write/');
  const begin = async (tab: Page, words: string) => {
    await textOf(tab).press('ControlOrMeta+Home');
    await tab.keyboard.type(words);
  };
  await begin(page, 'first ');
  await expect(page.getByText('A private window forgets it.')).toBeVisible();
  await page.reload();
  await expect(textOf(page)).toContainText('first ---');
  // As after a crash: browsers write local storage to the disk some seconds later.
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(textOf(page)).toContainText('first ---');
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(textOf(other)).toContainText('first ---');
  await begin(other, 'second ');
  await expect(textOf(page)).toContainText('second first ---');
  await begin(page, 'third ');
  await expect(textOf(other)).toContainText('third second first ---');
  await page.reload();
  await expect(textOf(page)).toContainText('third second first ---');
});

test('a published report is corrected on the same page', async ({ page }) => {
  await page.goto('cycles/w2/');
  await page.getByRole('link', { name: 'Edit the status' }).click();
  await expect(page.getByRole('combobox', { name: 'Report' })).toHaveValue('?cycle=w2&kind=status');
  await expect(countOf(page)).toHaveText(/problem|warning/);
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toBeVisible();
});

test('a stranger writes three lines, sees the matrix grow, and downloads a site', async ({ page }) => {
  await page.goto('guide/');
  await page.getByRole('link', { name: 'Try it out' }).click();
  const text = textOf(page);
  await expect(text).toContainText('## Building');
  await text.press('ControlOrMeta+End');
  await page.keyboard.type('\n- Print every report\nAsk readers\nMove the archive');
  const rows = page.getByRole('region', { name: 'Matrix' }).getByRole('rowheader');
  await expect(rows).toHaveText(['Print every report', 'Ask readers', 'Move the archive']);
  await expect(page.getByRole('table', { name: 'Running: items by cycles' })).toContainText('3 open of 3');
  await page.keyboard.type('\n\n## Reading\n\n- Read the guide');
  const pack = page.getByRole('button', { name: 'Download the site' });
  await expect(countOf(page)).toContainText('1 error');
  await pack.click();
  await expect(page.getByText('would not build')).toBeVisible();
  await text.press('ControlOrMeta+End');
  await page.keyboard.type('s');
  await expect(page.getByText('would not build'), 'said of another text').toBeHidden();
  await page.keyboard.press('Backspace');
  await page.getByRole('button', { name: /^Make this area, / }).click();
  await expect(page.getByText('No problems.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Name of the site' }).fill('Our "plans": all');
  await page.getByRole('textbox', { name: 'Name of the team' }).fill('The readers');
  await page.getByRole('textbox', { name: 'Name of the team' }).blur();
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('The readers');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Name of the team' })).toHaveValue('The readers');
  await expect(rows.last()).toHaveText('Read the guide');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the site' }).click(),
  ]);
  const texts = await textsIn(readFileSync(await download.path()), () => true, 1_000_000);
  expect(texts.get('status-and-plans/content/cycles/c1/plan.mdx')).toContain('- Move the archive');
  expect(texts.get('status-and-plans/content/areas/reading.mdx')).toContain('title: Reading');
  expect(texts.get('status-and-plans/content/site.yaml')).toMatch(/^title: .*Our .*\nteam: The readers$/m);
  await page.getByRole('link', { name: 'Go on: C1 status' }).click();
  await expect(text).toContainText('- [?] Move the archive');
});

test('a dropped deck becomes the report, and one that is damaged is refused in a sentence', async ({ page }) => {
  await page.goto('write/');
  await expect(countOf(page)).toHaveText('8 of 8 to answer');
  const open = page.getByLabel('Open a file');
  const deck = '# Courses\n\n- Evening course in wheel truing: done\n\n![](a.png)\n';
  await open.setInputFiles({ name: 'deck.md', mimeType: 'text/markdown', buffer: Buffer.from(deck) });
  await expect(textOf(page)).toContainText('- [x] Evening course in wheel truing');
  await expect(page.getByText('1 thing to look at')).toBeVisible();
  page.once('dialog', (dialog) => dialog.accept());
  await open.setInputFiles({ name: 'deck.pptx', mimeType: '', buffer: Buffer.from('PK') });
  await expect(page.getByText('damaged or not a .pptx deck')).toBeVisible();
  await expect(textOf(page)).toContainText('- [x] Evening course in wheel truing');
});

test('keys write statuses into the draft while its slides are shown', async ({ page }) => {
  await page.goto('write/');
  await expect(countOf(page)).toHaveText('8 of 8 to answer');
  await page.getByRole('link', { name: 'Write on the slides' }).click();
  const said = page.locator('slide-deck').getByRole('status');
  await expect(said).toContainText('1 Completed, 2 In progress');
  await page.getByRole('link', { name: 'Oil the stands every week' }).focus();
  await page.keyboard.press('2');
  await expect(said).toHaveText('In progress: Oil the stands every week');
  await page.keyboard.press('0');
  await expect(said).toHaveText('Taken back: Oil the stands every week');
  page.once('dialog', (dialog) => dialog.accept('No oil'));
  await page.keyboard.press('4');
  await expect(said).toHaveText('Dropped: Oil the stands every week');
  await page.keyboard.press('ControlOrMeta+z');
  await page.getByRole('link', { name: 'Oil the stands every week' }).focus();
  await page.keyboard.press('2');
  await page.goBack();
  await expect(textOf(page)).toContainText('- [/] Oil the stands every week');
  await page.goto('cycles/w5/slides/');
  await page.getByRole('link', { name: 'Oil the stands every week' }).focus();
  await page.keyboard.press('2');
  await expect(page.locator('slide-deck').getByRole('status')).toHaveCount(0);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says how else to write a report', async ({ page }) => {
    await page.goto('write/');
    await expect(page.getByRole('link', { name: 'How to begin the next report' })).toBeVisible();
  });
});
