/**
 * Installing the packages that package-lock.json names. Plain JavaScript without dependencies: this runs on whatever
 * Node the system has, before anything is installed.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runInPlace } from './child.mjs';

/** A failure that was foreseen: its message says what is wrong and what to do, and is shown without a stack trace. */
export class SetupError extends Error {
  name = 'SetupError';
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, os?: string[],
 *   cpu?: string[] }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages by path below the project, the project itself as ''.
 */

/**
 * Whether what is installed differs from what the lock file asks for.
 * @param {LockedPackages} wanted the packages of package-lock.json.
 * @param {LockedPackages} installed the packages of node_modules/.package-lock.json, which npm writes when it has
 *   finished: after an interrupted installation it is missing or old.
 * @param {string} platform as process.platform.
 * @param {string} arch as process.arch.
 * @returns {boolean} true where a package is missing or another one than the lock file names. Optional packages may be
 *   missing, except the Node of this platform.
 */
export function differs(wanted, installed, platform = process.platform, arch = process.arch) {
  return Object.entries(wanted).some(([path, want]) => {
    if (path === '') return false;
    const have = installed[path];
    if (have) return have.version !== want.version || have.integrity !== want.integrity;
    return isPinnedNode(path, want, platform, arch) || !(want.optional || want.devOptional);
  });
}

/** @type {(path: string, entry: LockedPackage, platform: string, arch: string) => boolean} */
function isPinnedNode(path, { os = [], cpu = [] }, platform, arch) {
  return /^node_modules\/node-(bin-)?[a-z]+-[a-z0-9]+$/.test(path) && os.includes(platform) && cpu.includes(arch);
}

/**
 * Installs with `npm ci` where anything differs from package-lock.json; otherwise reads two files and does nothing.
 * @param {string} root the folder of package.json.
 * @returns {Promise<void>}
 * @throws {SetupError} where npm cannot be run or fails, or where no Node that is new enough can be had.
 */
export async function ensureInstalled(root) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new SetupError(`Almanac needs Node 20 or newer to install; this is ${process.version}. See https://nodejs.org.`);
  }
  if (differs(packagesIn(join(root, 'package-lock.json')), packagesIn(join(root, 'node_modules/.package-lock.json')))) {
    console.log('Installing the packages that package-lock.json names …');
    await npmCi(root);
    dropUnusableNode(root);
  }
  if (!existsSync(pinnedNode(root))) requireModernNode();
}

/** @type {(file: string) => LockedPackages} */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return {};
    throw error;
  }
}

/** @type {(root: string) => Promise<void>} */
async function npmCi(root) {
  const flags = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  // What npm says of itself is preferred to the path: on it, `node` may be the one that npm is about to replace.
  const { npm_execpath: npm = '', npm_node_execpath: node } = process.env;
  const itself = node && basename(npm) === 'npm-cli.js';
  const options = { cwd: root, killed: true, shell: !itself && process.platform === 'win32' };
  const run = itself ? runInPlace(node, [npm, ...flags], options) : runInPlace('npm', flags, options);
  const { code, signal } = await run.catch((error) => {
    throw new SetupError(`npm could not be started (${error.message}): install npm and try again.`);
  });
  if (signal) throw new SetupError('The installation was stopped; the next command begins it again.');
  if (code !== 0) {
    throw new SetupError('The packages could not be installed; npm says why above. Put that right and try again.');
  }
}

/** @type {(root: string) => string} */
const pinnedNode = (root) => join(root, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

/**
 * The packaged Node is built for glibc, so on Alpine or an old Linux it is installed but does not start. It goes out of
 * the way there, so that the system's own is used.
 * @type {(root: string) => void}
 */
function dropUnusableNode(root) {
  const node = pinnedNode(root);
  if (!existsSync(node)) return;
  const { status } = spawnSync(node, ['--version'], { shell: process.platform === 'win32' });
  if (status !== 0) rmSync(node);
}

function requireModernNode() {
  // Almanac's own scripts are TypeScript, which Node runs as it is from 22.18 on; Astro asks for 22.12.
  if (process.features.typescript) return;
  throw new SetupError(
    `There is no packaged Node for this system (${process.platform} ${process.arch}) and its own is ${process.version}: ` +
      'install Node 22.18 or newer from https://nodejs.org and try again.',
  );
}
