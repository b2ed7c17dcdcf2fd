/**
 * Installs what is missing, then runs the command given: `node src/setup/run.mjs astro build`. npm has put the folder of
 * the installed programs first on the path, so the command finds the packaged Node there, even if it was not yet there
 * when this process began. The scripts of package.json start with this instead of having a script before each
 * (`prestart`), which npm leaves out where it is told to ignore scripts.
 */

import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, SetupError } from './install.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [command, ...args] = process.argv.slice(2);

try {
  ensureInstalled(root);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exit(1);
}

const child = spawn(command, args, {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: {
    ...process.env,
    // Nothing is sent or asked for over the network while a site is built.
    ASTRO_TELEMETRY_DISABLED: '1',
    ASTRO_DISABLE_UPDATE_CHECK: 'true',
  },
});
// Ctrl-C reaches every process of the terminal by itself; the child decides how it ends, and this one follows it.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
process.on('SIGHUP', () => child.kill('SIGHUP'));
// npm passes a signal on to its shell only, and a shell may end without its command: then the parent is another one.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref();
child.on('error', (error) => {
  console.error(`${command} could not be started: ${error.message}`);
  process.exit(1);
});
child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
