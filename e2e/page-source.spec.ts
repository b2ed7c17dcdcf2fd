import { execFileSync } from 'node:child_process';
import { expect, test } from './site.ts';

test.use({ site: 'workshop', isShared: true });

/** What git prints; undefined in a copy of the project without its history, where pages show no dates. */
function git(...args: string[]): string | undefined {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return undefined;
  }
}
const hasHistory = git('rev-parse', '--is-shallow-repository') === 'false';

for (const [path, files] of Object.entries({
  'cycles/w3/': ['cycles/w3/status.mdx', 'cycles/w3/plan.mdx'],
  'topics/wheel/': ['topics/wheel.mdx'],
  'areas/courses/': ['areas/courses.mdx'],
})) {
  test(`/${path} links to its files for editing, and shows when they were last changed`, async ({ page }) => {
    await page.goto(path);
    const urls = await page
      .getByRole('link', { name: /^Edit / })
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    const shown = urls.map(fileOf);
    expect(shown.slice(0, files.length)).toEqual(files);
    const days = shown.map((file) => git('log', '-1', '--format=%cs', '--', `e2e/fixtures/workshop/${file}`)!).sort();
    const inWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
    await expect(page.locator('.page-source time')).toHaveText(
      hasHistory ? [inWords.format(new Date(days.at(-1)!))] : [],
    );
  });
}

/** The file that a URL leads to: of reports, the page on which they are written. */
function fileOf(url: string): string {
  const { pathname, searchParams } = new URL(url);
  if (pathname === '/reports/write/') return `cycles/${searchParams.get('cycle')}/${searchParams.get('kind')}.mdx`;
  expect(url).toContain('https://git.workshop.example/reports/edit/main/');
  return url.split('/edit/main/')[1]!;
}

test('the page of an item links to its last report and to its note for editing', async ({ page }) => {
  await page.goto('areas/stands-and-tools/build-a-truing-stand/');
  await expect(page.getByRole('link', { name: 'Edit the note' })).toHaveAttribute(
    'href',
    /\/items\/stands-and-tools\/build-a-truing-stand\.mdx$/,
  );
  await expect(page.getByRole('link', { name: /^Edit the (plan|status) of W/ })).toHaveCount(1);
});
