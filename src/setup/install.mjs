/**
 * Installing the packages that package-lock.json names. Plain JavaScript without dependencies: this runs on whatever
 * Node the system has, before anything is installed.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { runInPlace } from './child.mjs';

/** A failure that was foreseen: its message says what is wrong and what to do, and is shown without a stack trace. */
export class SetupError extends Error {
  name = 'SetupError';
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, os?: string | string[],
 *   cpu?: string | string[], bin?: Record<string, string> }} LockedPackage
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
    return isPackagedNode(path, want, platform, arch) || !(want.optional || want.devOptional);
  });
}

/** @type {(path: string, entry: LockedPackage, platform: string, arch: string) => boolean} */
function isPackagedNode(path, { bin, os = [], cpu = [] }, platform, arch) {
  const fits = [os].flat().includes(platform) && [cpu].flat().includes(arch);
  return path.startsWith('node_modules/') && bin?.node !== undefined && fits;
}

/**
 * Installs with `npm ci` where anything differs from package-lock.json; otherwise reads two files and does nothing.
 * @param {string} root the folder of package.json.
 * @returns {Promise<void>}
 * @throws {SetupError} where npm cannot be run or fails, or where no Node that is new enough can be had.
 */
export async function ensureInstalled(root) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new SetupError(`This is Node ${process.version}: install 20 or newer from https://nodejs.org and try again.`);
  }
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const installed = packagesIn(join(root, 'node_modules/.package-lock.json'));
  if (differs(wanted, installed)) {
    console.log('Installing the packages that package-lock.json names …');
    await npmCi(root);
  } else if (existsSync(linkOfNode(root))) {
    return;
  }
  ensureNode(root);
}

/**
 * Makes the packaged Node the `node` of every script.
 * @param {string} root the folder of package.json, where packages are installed.
 * @throws {SetupError} where no Node that is new enough can be had.
 */
export function ensureNode(root) {
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const { platform, arch } = process;
  const node = Object.entries(wanted).find(([path, entry]) => isPackagedNode(path, entry, platform, arch));
  if (!node) return requireModernNode('There is no packaged Node for this kind of system');
  putOnPath(join(root, node[0], node[1].bin.node), linkOfNode(root));
}

/** @type {(root: string) => string} */
function linkOfNode(root) {
  return join(root, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
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
  // Without the script of ours that runs after an installation (prepare.mjs): where the packaged Node does not start yet it would be told, and
  // a build bundles while it reads.
  const flags = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
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

/**
 * Makes the packaged Node the `node` of every script. npm before 11 leaves it out of node_modules/.bin: it removes the
 * links of the packages for other systems, and theirs has the same name. On Alpine, on an old Linux or without a
 * library that it needs it does not start; where that cannot be put right, the system's own stays in use.
 * @type {(program: string, link: string) => void}
 */
function putOnPath(program, link) {
  let problem = problemOf(program);
  if (problem.includes('libatomic') && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing libatomic1, which the packaged Node needs, with apt-get …');
    const options = { env: { DEBIAN_FRONTEND: 'noninteractive', ...process.env } };
    spawnSync('apt-get', ['update', '-qq'], options);
    spawnSync('apt-get', ['install', '-y', '-qq', 'libatomic1'], options);
    problem = problemOf(program);
  }
  if (problem !== '') {
    rmSync(link, { force: true });
    return requireModernNode(`The packaged Node does not start here (${problem})`, 'put that right, or ');
  }
  mkdirSync(dirname(link), { recursive: true });
  const relativeProgram = relative(dirname(link), program);
  if (process.platform === 'win32') return writeFileSync(link, `@"%~dp0${relativeProgram}" %*\r\n`);
  // Another command may do the same in this moment, or be about to start what the link leads to.
  const beside = `${link}-${process.pid}`;
  symlinkSync(relativeProgram, beside);
  renameSync(beside, link);
}

/**
 * Why a program does not start, in its own words; nothing where it does.
 * @type {(program: string) => string}
 */
function problemOf(program) {
  const { status, error, stderr } = spawnSync(program, ['--version']);
  return status === 0 ? '' : error?.message ?? (stderr.toString().trim() || `it ends with ${status}`);
}

/** @type {(because: string, remedy?: string) => void} */
function requireModernNode(because, remedy = '') {
  // Almanac's own scripts are TypeScript, which Node runs as it is from 22.18 on; Astro asks for 22.12.
  if (process.features.typescript) return;
  throw new SetupError(
    `${because} and the installed one is ${process.version}: ` +
      `${remedy}install Node 22.18 or newer from https://nodejs.org, and try again.`,
  );
}
