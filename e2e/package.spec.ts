import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { filesOf } from './built-pages.ts';
import { serve } from './serve.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);

/** A folder outside the project, where Node finds none of its packages. */
let team: string;

test.beforeAll(async () => {
  team = await mkdtemp(join(tmpdir(), 'almanac-team-'));
});
test.afterAll(() => rm(team, { recursive: true }));

/** Runs npm in a folder, as in a new terminal: without the variables of npm, the tests and Almanac. */
async function npm(cwd: string, ...args: string[]): Promise<{ stdout: string; stderr: string }> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD|NODE|ALMANAC_|TEST|VITE)/.test(name));
  const path = process.env['PATH']?.split(':').filter((folder) => !folder.startsWith(project));
  const env = { ...Object.fromEntries(kept), PATH: path?.join(':') };
  return run('npm', args, { cwd, env });
}

/** Every file of a folder with the time of its last change. */
function changeTimes(folder: string): string[] {
  return filesOf(folder).map((file) => `${file} ${statSync(join(folder, file)).mtimeMs}`);
}

test('a team installs the package, makes a site with it and builds it', async ({ page }) => {
  const { stdout } = await npm(project, 'pack', '--silent', '--json', '--pack-destination', team);
  const [packed] = JSON.parse(stdout) as [{ filename: string; files: { path: string }[] }];
  const unwanted = packed.files.filter(({ path }) => /\.(test|fixture)\.|fixtures\/|^(content|e2e)\/|\.py$/.test(path));
  expect(unwanted).toEqual([]);

  await npm(team, 'install', `./${packed.filename}`, '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts');
  const installed = changeTimes(join(team, 'node_modules'));
  await npm(team, 'exec', 'almanac', '--', 'init', '--yes', '--title', 'Kitchen reports');
  const checked = await npm(team, 'run', 'check', '--', '--strict');
  expect(checked.stdout).toContain('No problems found (2 reports, 6 items).');

  await mkdir(join(team, 'content/pages'));
  await writeFile(join(team, 'content/pages/about.mdx'), '---\ntitle: About us\n---\n\nWe are [open](/licence.txt).\n');
  await mkdir(join(team, 'public'));
  await cp(join(project, 'LICENSE'), join(team, 'public/licence.txt'));
  await writeFile(join(team, 'theme.css'), ':root { --paper: rgb(1, 2, 3); }\n');
  await npm(team, 'run', 'new-cycle', '--', 'C2');
  const built = await npm(team, 'run', 'build');
  expect(built.stdout + built.stderr, 'a team without a list of URLs is not reminded of it').not.toContain(
    'addresses.txt',
  );
  expect(changeTimes(join(team, 'node_modules')), 'no command writes to node_modules').toEqual(installed);

  const server = await serve(join(team, 'dist'));
  await page.goto(server.url);
  await expect(page).toHaveTitle('Kitchen reports');
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(1, 2, 3)');
  await page.getByRole('link', { name: 'Matrix' }).first().click();
  await expect(page.getByRole('columnheader', { name: 'C2 plan' }).first()).toBeVisible();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'About us' }).click();
  await page.getByRole('link', { name: 'open' }).click();
  await expect(page.getByText('MIT License')).toBeVisible();
  await server.close();
});
