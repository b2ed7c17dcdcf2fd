import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { serve } from './serve.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);

test.describe.configure({ mode: 'serial', timeout: 420_000 });

/** A folder outside the project, where Node finds none of its packages. */
let outside: string;
/** The name of the package in it. */
let tarball: string;

test.beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), 'almanac-team-'));
  const { stdout } = await command(project, 'npm', 'pack', '--silent', '--json', '--pack-destination', outside);
  const [packed] = JSON.parse(stdout) as [{ filename: string; files: { path: string }[] }];
  const unwanted = packed.files.filter(({ path }) =>
    /\.(test|fixture)\.|fixtures\/|^(content|e2e|src)\/|\.py$/.test(path),
  );
  expect(unwanted).toEqual([]);
  tarball = packed.filename;
});
test.afterAll(() => rm(outside, { recursive: true }));

/** Runs a command in a folder, as in a new terminal: without the variables of npm, the tests and the project. */
async function command(cwd: string, name: string, ...args: string[]): Promise<{ stdout: string; stderr: string }> {
  const kept = Object.entries(process.env).filter(
    ([key]) => !/^(npm_|NODE(?!_EXTRA_CA_CERTS)|ALMANAC_|TEST|VITE)/.test(key),
  );
  return run(name, args, { cwd, env: { ...Object.fromEntries(kept), ASTRO_TELEMETRY_DISABLED: '1' } });
}

/** Writes files below a folder. */
async function write(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

test('a team installs the package with npm, adds pages and looks of its own, and builds its site', async ({ page }) => {
  const team = join(outside, 'npm');
  await mkdir(team);
  const npm = (...args: string[]) => command(team, 'npm', ...args);
  await npm('install', `../${tarball}`, '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts');
  await npm('exec', 'almanac', '--', 'init', '--yes', '--title', 'Kitchen reports');
  expect((await npm('run', 'check', '--', '--strict')).stdout).toContain('No problems found (2 reports, 6 items).');

  await write(team, {
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
  await npm('run', 'new-cycle', '--', 'C2');
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
  await expect(page.getByRole('table')).toHaveCSS('border-bottom-color', 'rgb(7, 8, 9)');
  await expect(page.getByText('For the kitchen only')).toBeVisible();
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
  await server.close();
});

test('pnpm installs the package in its isolated layout, and a workspace of npm checks its own content', async () => {
  const team = join(outside, 'pnpm');
  await write(team, { 'package.json': '{ "private": true, "type": "module" }' });
  const pnpm = (...args: string[]) => command(team, join(project, 'node_modules/.bin/pnpm'), ...args);
  // It says with an error that it has run no install scripts.
  await pnpm('add', `../${tarball}`, 'astro', '--prefer-offline', '--ignore-scripts');
  await pnpm('exec', 'almanac', 'init', '--yes', '--title', 'Kitchen reports');
  const built = await pnpm('run', 'build', '--site', 'https://kitchen.example', '--base', '/reports');
  expect(built.stdout).toContain('Complete!');

  const workspaces = join(outside, 'workspaces');
  await write(workspaces, { 'package.json': '{ "private": true, "workspaces": ["reports"] }' });
  await cp(join(team, 'package.json'), join(workspaces, 'reports/package.json'));
  await cp(join(team, 'content'), join(workspaces, 'reports/content'), { recursive: true });
  await rename(join(outside, 'npm/node_modules'), join(workspaces, 'node_modules'));
  const { stdout } = await command(workspaces, 'npm', 'run', 'check', '--workspace', 'reports');
  expect(stdout).toContain('No problems found (2 reports, 6 items).');
});
