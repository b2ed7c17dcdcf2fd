/**
 * Installs what is missing, then runs the command given: `node src/setup/run.mjs astro dev`. npm has put the folder
 * of the installed programs first on the path, so the command finds the packaged Node there, even if it was not yet
 * there when this process began. The scripts of package.json start with this instead of having a script before each
 * (`prestart`), which npm leaves out where it is told to ignore scripts.
 */

import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInPlace } from './child.mjs';
import { ensureInstalled, SetupError } from './install.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [command = 'node', ...args] = process.argv.slice(2);

try {
  await ensureInstalled(root);
  const { code, signal } = await runInPlace(command, args, {
    cwd: root,
    shell: process.platform === 'win32',
    env: {
      // Code that was compiled once is not compiled again: a fifth of the time of most builds.
      NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node'),
      ...process.env,
      // Nothing is sent or asked for over the network while a site is built.
      ASTRO_TELEMETRY_DISABLED: '1',
      ASTRO_DISABLE_UPDATE_CHECK: 'true',
    },
  });
  process.exitCode = code ?? 128 + constants.signals[signal];
} catch (error) {
  console.error(error instanceof SetupError ? error.message : `${command} could not be started: ${error.message}`);
  process.exitCode = 1;
}
