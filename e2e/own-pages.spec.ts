import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { serve, type Server } from './serve.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const project = fileURLToPath(new URL('own-pages', import.meta.url));

/** Builds the project. Returns everything that it printed, and whether it succeeded. */
function build(outDir: string, variables: NodeJS.ProcessEnv = {}): Promise<{ ok: boolean; output: string }> {
  const command = ['node_modules/astro/bin/astro.mjs', 'build', '--root', project, '--outDir', outDir];
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...variables };
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: root, env }, (error, stdout, stderr) =>
      resolve({ ok: error === null, output: stdout + stderr }),
    );
  });
}

// The project builds one site at a time, and the first is built once for all of its tests.
test.describe.configure({ mode: 'default' });

test.describe('a site with a page and a router of its own', () => {
  let server: Server;
  let folder = '';

  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'almanac-own-pages-'));
    const outDir = join(folder, 'site');
    const { ok, output } = await build(outDir);
    expect(ok, output).toBe(true);
    expect(output.split('\n').length, 'what it prints fits a screen').toBeLessThan(40);
    server = await serve(outDir);
  });
  test.afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  test('islands run under the policy of their page', async ({ page }) => {
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(`${server.url}islands/`);
    // Astro removes the attribute once an island runs.
    await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
    for (const name of ['Loaded', 'Idle', 'Visible']) {
      await page.getByRole('button', { name: `${name}: 0` }).click();
      await expect(page.getByRole('button', { name: `${name}: 1` })).toBeVisible();
    }
    expect(said).toEqual([]);
  });

  test('pages work at the second visit, too', async ({ page }) => {
    await page.goto(`${server.url}cycles/f23a/`);
    const toLines = page.getByRole('link', { name: /^Link to / });
    const count = await toLines.count();
    expect(count).toBeGreaterThan(10);
    const menu = page.getByRole('banner').getByRole('navigation');
    for (let visit = 1; visit <= 2; visit += 1) {
      await menu.getByRole('link', { name: 'Matrix' }).click();
      const rows = page.getByRole('main').getByRole('rowheader');
      await expect(rows.first()).toBeVisible();
      const all = await rows.count();
      await page.getByRole('main').getByRole('searchbox').fill('butler');
      await expect.poll(() => rows.filter({ visible: true }).count(), `visit ${visit}`).toBeLessThan(all);
      await page.getByRole('main').getByRole('link', { name: 'F23A' }).first().click();
      await expect(toLines).toHaveCount(count);
    }
    await page.goBack();
    await expect(page).toHaveURL(/matrix/);
    await page.goForward();
    await expect(toLines).toHaveCount(count);
  });
});

test('an adapter is refused in one sentence, before anything is written', async ({}, info) => {
  const outDir = info.outputPath('site');
  const { ok, output } = await build(outDir, { ADAPTER: 'some-host' });
  expect(ok).toBe(false);
  expect(output.trim().split('\n').at(-1)).toBe(
    'adapter is some-host in astro.config.mjs, and static files need none, whatever host they are for. Remove it.',
  );
  expect(output).not.toContain('unhandled error');
  expect(existsSync(outDir)).toBe(false);
  expect(readdirSync(project).filter((name) => name.includes('.next-'))).toEqual([]);
});
