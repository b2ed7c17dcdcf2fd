import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { environmentOf } from '../src/setup/build-site.ts';
import { buildIn, copyProject, differences, digestsOf } from './checkout.ts';

const fixture = fileURLToPath(new URL('fixtures/workshop', import.meta.url));

test.describe.configure({ timeout: 180_000 });

// Copies of all packages are many files; those of a failure stay to be looked at.
test.afterEach(({}, info) => {
  if (info.status === info.expectedStatus) rmSync(info.outputDir, { recursive: true, force: true });
});

/** What npm runs when it has installed the packages of a project; fails where npm would. */
async function prepare(project: string): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)('npm', ['run', 'prepare'], { cwd: project, env: environmentOf({ content: 'content', outDir: 'dist' }), shell: process.platform === 'win32' });
  return stdout + stderr;
}

const bundles = 'The code of the pages is bundled';

test('packages alone are installed in silence, before there is any code', async ({}, info) => {
  const project = info.outputPath('packages');
  mkdirSync(project, { recursive: true });
  cpSync(fileURLToPath(new URL('../package.json', import.meta.url)), join(project, 'package.json'));
  const said = await prepare(project);
  expect(said.split('\n').filter((line) => line !== '' && !/^(?:>|npm) /.test(line))).toEqual([]);
});

test('an installation bundles the code of the pages, and the first build is the one that bundles it itself', async ({}, info) => {
  const project = info.outputPath('project');
  copyProject(project);
  cpSync(fixture, join(project, 'content'), { recursive: true });
  const build = (outDir: string, env = {}) => buildIn({ in: project, content: 'content', outDir, cache: `${outDir}.cache`, env });

  expect(await prepare(project)).toContain(bundles);
  expect(await prepare(project), 'once is enough').not.toContain(bundles);
  const prepared = await build(info.outputPath('prepared'));
  expect(prepared.ok, prepared.output).toBe(true);
  expect(prepared.output).not.toContain(bundles);

  const alone = await build(info.outputPath('alone'), { ALMANAC_CODE: info.outputPath('code') });
  expect(alone.ok, alone.output).toBe(true);
  expect(alone.output).toContain(bundles);
  expect(differences(digestsOf(info.outputPath('prepared')), digestsOf(info.outputPath('alone')))).toEqual([]);

  await test.step('code that cannot be bundled is said, and everything is installed all the same', async () => {
    const file = join(project, 'src/components/site-path.ts');
    writeFileSync(file, `import './nowhere.ts';\n${readFileSync(file, 'utf8')}`);
    expect(await prepare(project)).toMatch(/Could not resolve '.\/nowhere.ts' in src\/components\/site-path.ts[^]*The code of the pages could not be bundled. The next build tries again./);
    const failed = await build(info.outputPath('prepared'));
    expect(failed.ok).toBe(false);
    expect(failed.output).toContain('nowhere.ts');
  });

  await test.step('where nothing can be written, a sentence says what to do', async () => {
    rmSync(join(project, '.astro'), { recursive: true });
    writeFileSync(join(project, '.astro'), 'no folder');
    const said = await prepare(project);
    expect(said).toMatch(/^Nothing can be bundled in .*\.astro: .* Whoever may write there has to build once for this base path; that serves all others\.$/m);
    expect(said, 'no stack').not.toMatch(/^\s+at /m);
  });

  await test.step('a packaged Node that does not start is not the one of the next command', async () => {
    // A script is no program there.
    if (process.platform === 'win32') return;
    const link = join(project, 'node_modules/.bin/node');
    const program = realpathSync(link);
    // The file is that of this checkout, under another name.
    rmSync(program);
    writeFileSync(program, '#!/bin/sh\nexit 127\n', { mode: 0o755 });
    await prepare(project);
    expect(existsSync(link)).toBe(false);
  });
});
