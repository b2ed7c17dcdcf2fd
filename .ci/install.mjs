/**
 * Installs exactly what `package-lock.json` says, unless that is installed already. Plain JavaScript without packages,
 * because an older Node starts it in a clean clone.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';

const readJson = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {});
const manifest = readJson('package.json');
const { '': root = {}, ...wanted } = readJson('package-lock.json').packages ?? {};
// npm writes this file whenever it has installed something.
const { packages: present = {} } = readJson('node_modules/.package-lock.json');

const isUpToDate = ['dependencies', 'devDependencies', 'peerDependencies'].every((kind) =>
  isDeepStrictEqual(manifest[kind], root[kind]),
);
// Some optional packages are for other platforms.
const isComplete = Object.entries(wanted).every(([path, { optional }]) => path in present || optional);
// npm 10 leaves out other fields of an entry.
const isExact = Object.entries(present).every(([path, { integrity }]) => integrity === wanted[path]?.integrity);

if (!isUpToDate || !isComplete || !isExact) {
  // `npm pack` passes on its own options, and programs read what it prints.
  const command = 'npm ci --no-dry-run --no-json';
  process.exitCode = spawnSync(command, { stdio: ['ignore', 2, 2], shell: true }).status ?? 1;
}
