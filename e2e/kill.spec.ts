import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { isRunning } from '../src/disk/claim.ts';
import { astroBuild, environmentOf, type SiteToBuild } from './build-site.ts';
import { differences, digestsOf } from './checkout.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const fixture = join(project, 'e2e/fixtures/workshop');

test.describe.configure({ timeout: 600_000 });

/** States that a build goes through, as its folders show them: `next` is the one that it writes. */
const states: Record<string, (next: string, output: string) => boolean> = {
  'it begins': (_, output) => existsSync(`${output}.lock`),
  'the first page is written': (next) => existsSync(next) && readdirSync(next).some((name) => name !== '.prerender' && name !== '_astro'),
  'the data is written': (next) => existsSync(join(next, 'api/items.json')),
  'the index is begun': (next) => existsSync(join(next, 'pagefind')),
  'the index is written': (next) => existsSync(join(next, 'pagefind/pagefind-entry.json')),
  'the last site is moved away': (_, output) => readdirSync(join(output, '..')).some((name) => name.includes('.last-')),
};
const signals = ['SIGKILL', 'SIGTERM', 'SIGINT'] as const;

test('a build that is killed at any moment leaves the last site whole, and the next one succeeds', async ({}, info) => {
  const seed = Number(process.env['ALMANAC_SEED']) || Math.floor(Math.random() * 2 ** 31);
  console.log(`ALMANAC_SEED=${seed}`);
  const { build, site, versions, expectClean } = await twoVersions(info.outputPath(''));
  const moment = fc.record({
    state: fc.constantFrom(...Object.keys(states)),
    // Between two states anything may happen; what is measured is not the time, but what is found afterwards.
    after: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 400 })),
    signal: fc.constantFrom(...signals),
    // Whether the code of the pages has to be bundled.
    anew: fc.boolean(),
  });
  let there = 1;
  for (const { state, after, signal, anew } of fc.sample(moment, { seed, numRuns: 8 })) {
    const coming = there === 1 ? 2 : 1;
    await test.step(`${signal}, ${after} ms after ${state}${anew ? ', bundling' : ''}`, async () => {
      if (anew) forgetCode(site(coming));
      const child = begin(site(coming));
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await Promise.race([ended, seen(() => states[state]!(nextFolder(site(coming).outDir), site(coming).outDir))]);
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, after))]);
      child.kill(signal);
      await ended;
      // Only what is killed between two renames has no site, until the next command begins.
      const folder = [site(coming).outDir, ...lastFolders(site(coming).outDir)].find((one) => existsSync(one))!;
      const found = digestsOf(folder);
      const isOld = differences(found, versions[there]!).length === 0;
      if (!isOld) expect(differences(found, versions[coming]!), 'the build was complete').toEqual([]);
      await build(coming);
      expectClean();
      there = coming;
    });
  }
});

test('two builds at once both end well, and so does the next one', async ({}, info) => {
  const { build, site, versions, expectClean } = await twoVersions(info.outputPath(''));
  const one = begin(site(2));
  await seen(() => existsSync(`${site(2).outDir}.lock`));
  const ended = new Promise<number | null>((resolve) => one.once('exit', resolve));
  const other = await builtIn(site(2));
  expect(other.ok, other.output).toBe(true);
  expect(other.output).toContain('Another build is writing to the same folder');
  expect(await ended).toBe(0);
  expect(differences(digestsOf(site(2).outDir), versions[2]!)).toEqual([]);
  expectClean();
  await build(1);
  expectClean();
});

test('whoever stops "npm start" while it builds stops the build', async ({}, info) => {
  const outDir = info.outputPath('site');
  const child = spawn(process.execPath, ['src/setup/start.ts', '--port', '0'], { cwd: project, env: envOf({ content: fixture, outDir }), stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await seen(() => existsSync(`${outDir}.lock`));
  const [builder] = readdirSync(`${outDir}.lock`);
  child.kill('SIGTERM');
  await ended;
  expect(isRunning(Number(builder))).toBe(false);
  expect(existsSync(outDir)).toBe(false);
});

test('whatever command comes next repairs an exchange that was interrupted', async ({}, info) => {
  const outDir = info.outputPath('site');
  const pid = spawnSync(process.execPath, ['--eval', '']).pid;
  const site = { content: fixture, outDir, url: 'https://workshop.example/' };
  expect((await builtIn(site)).ok).toBe(true);
  const whole = digestsOf(outDir);
  for (const command of [
    ['src/setup/start.ts', '--built', '--port', '0'],
    ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '0'],
  ]) {
    renameSync(outDir, `${outDir}.last-${pid}`);
    const child = spawn(process.execPath, command, { cwd: project, env: { ...envOf(site), ASTRO_TELEMETRY_DISABLED: '1' }, stdio: 'ignore' });
    await seen(() => existsSync(outDir));
    child.kill('SIGKILL');
    expect(differences(digestsOf(outDir), whole)).toEqual([]);
  }
});

/** The workshop in two versions, the first built. */
async function twoVersions(folder: string) {
  const outDir = join(folder, 'site');
  const site = (version: number): SiteToBuild => ({ content: join(folder, `content-${version}`), outDir, url: 'https://workshop.example/' });
  const versions: Record<number, Map<string, string>> = {};
  const build = async (version: number) => {
    const { ok, output } = await builtIn(site(version));
    expect(ok, output).toBe(true);
    versions[version] ??= digestsOf(outDir);
    expect(differences(digestsOf(outDir), versions[version])).toEqual([]);
  };
  for (const version of [2, 1]) {
    cpSync(fixture, join(folder, `content-${version}`), { recursive: true });
    const file = join(folder, `content-${version}`, 'site.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Workshop reports', `Workshop reports ${version}`));
    await build(version);
  }
  const expectClean = () =>
    expect(readdirSync(folder).sort()).toEqual(['content-1', 'content-2', 'site', 'site.cache', 'site.code']);
  return { build, site, versions, expectClean };
}

/** Begins a build, and does not wait for it. */
function begin(site: SiteToBuild): ChildProcess {
  return spawn(process.execPath, ['src/output/build.ts'], { cwd: project, env: envOf(site), stdio: 'ignore' });
}

/** Takes away the bundled code of pages that earlier builds have kept. */
function forgetCode({ outDir }: SiteToBuild): void {
  rmSync(`${outDir}.code`, { recursive: true, force: true });
}

/** Builds with code of its own, which other tests do not bundle. */
const envOf = (site: SiteToBuild): NodeJS.ProcessEnv => ({ ...environmentOf(site), ALMANAC_CODE: `${site.outDir}.code` });
const builtIn = (site: SiteToBuild) => astroBuild(envOf(site));

function nextFolder(output: string): string {
  return `${output}.next`;
}

function lastFolders(output: string): string[] {
  return readdirSync(join(output, '..')).filter((name) => name.includes('.last-')).map((name) => join(output, '..', name));
}

/** Waits until something is so, looking as often as it can. */
async function seen(look: () => boolean): Promise<void> {
  while (!look()) await new Promise((resolve) => setTimeout(resolve, 1));
}
