import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { serve } from './serve.ts';

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

test('islands on a page of the team run under its policy', async ({ page }, info) => {
  const outDir = info.outputPath('site');
  const { ok, output } = await build(outDir);
  expect(ok, output).toBe(true);
  expect(output.split('\n').length, 'what it prints fits a screen').toBeLessThan(40);

  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  const server = await serve(outDir);
  await page.goto(`${server.url}islands/`);
  // Astro removes the attribute once an island runs.
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  for (const name of ['Loaded', 'Idle', 'Visible']) {
    await page.getByRole('button', { name: `${name}: 0` }).click();
    await expect(page.getByRole('button', { name: `${name}: 1` })).toBeVisible();
  }
  expect(said).toEqual([]);
  await server.close();
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
