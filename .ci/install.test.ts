import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';

const script = fileURLToPath(new URL('install.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'almanac-install-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const manifest = { dependencies: { oven: '^1.0.0' } };
const oven = { version: '1.2.0', integrity: 'sha512-a' };
const packages = {
  '': manifest,
  'node_modules/oven': oven,
  'node_modules/oven-for-another-platform': { version: '1.0.0', optional: true },
};

/** What the script prints in a project, where a fake npm prints its arguments and fails. */
function install(installed: object | undefined, lock = packages, ofProject: object = manifest) {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  const write = (path: string, value: unknown) => writeFileSync(join(folder, path), JSON.stringify(value));
  write('package.json', ofProject);
  write('package-lock.json', { packages: lock });
  if (installed) write('node_modules/.package-lock.json', { packages: installed });
  writeFileSync(join(folder, 'npm'), '#!/bin/sh\necho "npm $*"\nexit 3\n');
  chmodSync(join(folder, 'npm'), 0o755);
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH']}` };
  const { status, stderr } = spawnSync(process.execPath, [script], { cwd: folder, env, encoding: 'utf8' });
  return { status, stderr };
}

test('what is installed is not installed again, whatever else npm notes about it', () => {
  const noted = { 'node_modules/oven': { ...oven, libc: ['glibc'] } };
  expect(install({ 'node_modules/oven': oven }, { ...packages, ...noted })).toEqual({ status: 0, stderr: '' });
});

test.skipIf(process.platform === 'win32').each([
  ['nothing is installed', undefined],
  ['a package has another version', { 'node_modules/oven': { version: '1.1.0', integrity: 'sha512-b' } }],
  ['a package is installed that the lock file does not have', { 'node_modules/oven': oven, 'node_modules/pan': oven }],
  ['a package is missing', {}],
])('npm installs what the lock file says if %s', (_, installed) => {
  const expected = { status: 3, stderr: expect.stringMatching(/^npm ci /) };
  expect(install(installed)).toEqual(expected);
});

test.skipIf(process.platform === 'win32')('npm says so if package.json does not agree with the lock file', () => {
  const installed = { 'node_modules/oven': oven };
  const expected = { status: 3, stderr: expect.stringMatching(/^npm ci /) };
  expect(install(installed, packages, { dependencies: { oven: '^2.0.0' } })).toEqual(expected);
});

const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  scripts: Record<string, string>;
};
// npm runs `dependencies` after an installation.
const commands = Object.entries(scripts).filter(([name]) => name !== 'dependencies');

test.each(commands)('npm run %s installs first, and then needs no Node that its shell remembers', (_, line) => {
  // What is quoted runs in a shell of its own.
  const [first, ...steps] = line.replace(/"[^"]*"/g, '').split(' && ');
  expect(first).toBe('node .ci/install.mjs');
  expect(steps.length).toBeGreaterThan(0);
  expect(steps.filter((step) => step.startsWith('node '))).toEqual([]);
});
