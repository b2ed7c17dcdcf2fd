/** Running another program in this one's place. Plain JavaScript, for the same reason as install.mjs. */

import { spawn } from 'node:child_process';

const parent = process.ppid;

/**
 * Runs a program to its end and stops it when this process is to stop.
 * @param {string} command its name or path.
 * @param {string[]} args its arguments.
 * @param {import('node:child_process').SpawnOptions & { killed?: boolean }} options as for `spawn`, and whether the
 *   program is killed, as one that takes its time to stop would get in the way of the next try. Otherwise it decides
 *   itself how it ends: Ctrl-C reaches every process of a terminal, and what else is sent here is passed on.
 * @returns {Promise<{ code: number | null, signal: NodeJS.Signals | null }>} how it ended; one of both is null.
 * @throws where it cannot be started.
 */
export async function runInPlace(command, args, { killed = false, ...options }) {
  const child = spawn(command, args, { stdio: 'inherit', ...options });
  const stop = () => child.kill(killed ? 'SIGKILL' : 'SIGTERM');
  const interrupt = () => killed && stop();
  process.on('SIGINT', interrupt).on('SIGTERM', stop).on('SIGHUP', stop);
  // npm passes a signal on to its shell only, and a shell may end without its command: then the parent is another one.
  const watch = setInterval(() => process.ppid !== parent && stop(), 500);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => resolve({ code, signal }));
    });
  } finally {
    clearInterval(watch);
    process.off('SIGINT', interrupt).off('SIGTERM', stop).off('SIGHUP', stop);
  }
}
