/** Running a program of the project with the settings that all have. Plain JavaScript, for the same reason as install.mjs. */

import { constants } from 'node:os';
import { compileCache } from '../disk/compile-cache.mjs';
import { runInPlace } from './child.mjs';

/**
 * Runs a command to its end. npm has put the folder of the installed programs first on the path, so `node` is the packaged Node, even if it
 * was not yet there when this process began.
 * @param {string} root the folder of package.json.
 * @param {string} command its name or path.
 * @param {string[]} args its arguments.
 * @returns {Promise<number>} the exit code, above 128 where a signal has ended it.
 * @throws where it cannot be started.
 */
export async function runCommand(root, command, args) {
  const { code, signal } = await runInPlace(command, args, {
    cwd: root,
    shell: process.platform === 'win32',
    env: {
      // Code that was compiled once is not compiled again: a fifth of the time of most builds.
      NODE_COMPILE_CACHE: compileCache(root),
      ...process.env,
      // Nothing is sent or asked for over the network while a site is built.
      ASTRO_TELEMETRY_DISABLED: '1',
      ASTRO_DISABLE_UPDATE_CHECK: 'true',
    },
  });
  return code ?? 128 + constants.signals[signal];
}
