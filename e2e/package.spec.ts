import { spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { filesOf } from './built-pages.ts';
import { startDev } from './dev-server.ts';
import { copyInstallation, installedPackage, runOutside, writeFiles } from './installed-package.ts';
import { serve } from './serve.ts';

const project = fileURLToPath(new URL('..', import.meta.url));

test.describe.configure({ mode: 'serial', timeout: 120_000 });

const { folder: outside, tarball, project: installed } = installedPackage();

test('the package has nothing that no team needs', () => {
  const unwanted =
    /\.(test|fixture|history)\.|(^|\/)fixtures\/|^(content|e2e|src)\/|\.py$|^build\/check\/rules\/.*\.d\.ts$/;
  expect(filesOf(join(installed, 'node_modules/almanac')).filter((path) => unwanted.test(path))).toEqual([]);
});

// Almanac works without Git, and so does its test.
const hasGit = spawnSync('git', ['--version']).status === 0;

/** Commits the content of a project on the day of a report, and an edited line a week later. */
async function editAfterDate(team: string, report: string): Promise<void> {
  if (!hasGit) return;
  const git = (day: string, ...args: string[]) => {
    const days = [`GIT_AUTHOR_DATE=${day}T12:00:00Z`, `GIT_COMMITTER_DATE=${day}T12:00:00Z`];
    return runOutside(
      team,
      'env',
      ...days,
      'git',
      '-c',
      'user.name=Cook',
      '-c',
      'user.email=cook@example.org',
      ...args,
    );
  };
  const text = (await readFile(join(team, report), 'utf8')).replace('---\n', '---\ndate: 2031-04-02\n');
  const edited = text.replace('[ ] Agree on who writes', '[x] Agree on who writes');
  await git('2031-04-02', 'init', '--quiet');
  for (const [day, version] of Object.entries({ '2031-04-02': text, '2031-04-09': edited })) {
    await writeFile(join(team, report), version);
    await git(day, 'add', 'content');
    await git(day, 'commit', '--quiet', '--message', 'A change');
  }
}

test('a team without a report writes its first one in the development server of an installed package', async ({
  page,
}) => {
  const dev = await startDev(
    'e2e/fixtures/seed',
    (content) => rm(join(content, 'cycles'), { recursive: true }),
    installed,
  );
  try {
    await page.goto(`${dev.url}write/`);
    await page.getByRole('textbox', { name: 'Text' }).press('ControlOrMeta+End');
    await page.keyboard.type('\n- Buy flour');
    await expect(page.getByRole('article').getByText('Buy flour')).toBeVisible();
    await expect(page.locator('vite-error-overlay')).toHaveCount(0);
  } finally {
    await dev.close();
  }
});

test('a team installs the package with npm, adds pages and looks of its own, and builds its site', async ({ page }) => {
  const team = join(outside, 'npm');
  const npm = (...args: string[]) => runOutside(team, 'npm', ...args);
  copyInstallation(team);
  await npm('exec', 'almanac', '--', 'init', '--yes', '--title', 'Kitchen reports');
  expect((await npm('exec', 'almanac', '--', 'check', '--strict')).stdout).toContain(
    'No problems found (2 reports, 6 items).',
  );

  await writeFiles(team, {
    'content/pages/about.mdx': '---\ntitle: About us\n---\n\nWe are [open](/licence.txt).\n',
    'theme.css': ':root { --paper: rgb(1, 2, 3); }\ntable { border-color: rgb(7, 8, 9); }\n',
    'src/Masthead.astro': `---
import type { ComponentProps } from 'astro/types';
import Masthead from 'almanac/Masthead.astro';
type Props = ComponentProps<typeof Masthead>;
---
<p>For the kitchen only</p>
<Masthead {...Astro.props} />
`,
    'src/pages/open.astro': `---
import { getCollection } from 'astro:content';
import { getArchive } from 'almanac/archive';
import Page from 'almanac/Page.astro';
const reports = await getCollection('reports');
const { history } = await getArchive();
---
<Page title="Open work" description="What is open." part="Areas">
  <h1 slot="head">Open work</h1>
  <p>{history.items.length} items in {reports.length} reports: {reports.map(({ data }) => data.title).join(', ')}</p>
  <output></output>
  <script>document.querySelector('output')!.textContent = 'Scripts run.';</script>
</Page>
<style>output { color: rgb(4, 5, 6); }</style>
`,
    'src/pages/guide/start.md': '# Begin here\n',
    'astro.config.mjs': `import almanac from 'almanac';
import { defineConfig } from 'astro/config';
const ours = { name: 'ours', hooks: { 'astro:build:done': ({ pages }) => console.log(\`Ours saw \${pages.length} pages.\`) } };
export default defineConfig({ integrations: [almanac({ components: { Masthead: './src/Masthead.astro' } }), ours] });
`,
  });
  await mkdir(join(team, 'public'));
  await cp(join(project, 'LICENSE'), join(team, 'public/licence.txt'));
  await editAfterDate(team, 'content/cycles/c1/status.mdx');
  await npm('exec', 'almanac', '--', 'new-cycle', 'C2');
  const built = await npm('run', 'build');
  expect(built.stdout).toMatch(/Ours saw \d+ pages\./);
  expect(built.stdout + built.stderr, 'no warning about missing notes').not.toMatch(/collection.*empty/);
  expect(built.stdout + built.stderr, 'a team without a list of URLs is not reminded of it').not.toContain(
    'addresses.txt',
  );

  const server = await serve(join(team, 'dist'));
  await page.goto(server.url);
  await expect(page).toHaveTitle('Kitchen reports');
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(1, 2, 3)');
  await expect(page.getByText('For the kitchen only')).toBeVisible();
  await page.getByRole('link', { name: 'Areas' }).first().click();
  await expect(page.getByRole('table')).toHaveCSS('border-bottom-color', 'rgb(7, 8, 9)');
  await page.getByRole('link', { name: 'Matrix' }).first().click();
  await expect(page.getByRole('columnheader', { name: 'C2 plan' }).first()).toBeVisible();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'About us' }).click();
  await page.getByRole('link', { name: 'open' }).click();
  await expect(page.getByText('MIT License')).toBeVisible();
  await page.goto(`${server.url}open/`);
  await expect(page.getByText('6 items in 3 reports')).toBeVisible();
  await expect(page.getByText('Scripts run.')).toHaveCSS('color', 'rgb(4, 5, 6)');
  await page.goto(`${server.url}guide/start/`);
  await expect(page.getByRole('heading', { name: 'Begin here' })).toBeVisible();
  await page.goto(`${server.url}cycles/c1/`);
  const edited = page.locator('section').filter({ has: page.locator('[id$="-edited"]') });
  await expect(edited).toHaveCount(hasGit ? 1 : 0);
  if (hasGit) {
    await expect(edited.getByRole('heading')).toHaveText('Changed after it was presented');
    await expect(edited.getByRole('listitem')).toHaveText([
      /^Agree on who writes about what\s*Not started → Completed\s*9 Apr 2031 · Status changed$/,
    ]);
  }
  await server.close();
});

test('pnpm installs the package in its isolated layout, and a workspace of npm checks its own content', async () => {
  const team = join(outside, 'pnpm');
  await writeFiles(team, { 'package.json': '{ "private": true, "type": "module" }' });
  const pnpm = (...args: string[]) => runOutside(team, join(project, 'node_modules/.bin/pnpm'), ...args);
  // It says with an error that it has run no install scripts.
  await pnpm('add', tarball, 'astro', '--ignore-scripts');
  await pnpm('exec', 'almanac', 'init', '--yes', '--title', 'Kitchen reports');
  const built = await pnpm('run', 'build', '--site', 'https://kitchen.example', '--base', '/reports');
  expect(built.stdout).toContain('Complete!');

  const workspaces = join(outside, 'workspaces');
  await writeFiles(workspaces, { 'package.json': '{ "private": true, "workspaces": ["reports"] }' });
  await cp(join(team, 'package.json'), join(workspaces, 'reports/package.json'));
  await cp(join(team, 'content'), join(workspaces, 'reports/content'), { recursive: true });
  await rename(join(outside, 'npm/node_modules'), join(workspaces, 'node_modules'));
  const { stdout } = await runOutside(workspaces, 'npm', 'exec', '--workspace', 'reports', 'almanac', 'check');
  expect(stdout).toContain('No problems found (2 reports, 6 items).');
});
