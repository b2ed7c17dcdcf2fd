/** What Node keeps of the code that it compiles. Plain JavaScript, for the same reason as src/setup/install.mjs. */

import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes. One version of the code leaves about a hundredth of it. */
const most = 256 * 1024 * 1024;

/**
 * Where Node keeps it, unless NODE_COMPILE_CACHE names another folder.
 * @param {string} root the folder of package.json.
 * @returns {string} its path.
 */
export function compileCache(root) {
  return join(root, 'node_modules/.cache/node');
}

/**
 * Removes all of it where it has grown large: Node keeps code by the names of files, of which each version that is bundled has others, and takes
 * nothing away. What is loaded again is compiled again; whoever uses the folder in the same moment does without.
 * @param {string} root the folder of package.json.
 * @param {NodeJS.ProcessEnv} env whose NODE_COMPILE_CACHE names the folder in use: one that somebody else has chosen stays as it is.
 * @param {number} [limit] bytes that may stay.
 */
export function emptyLargeCompileCache(root, env, limit = most) {
  const folder = compileCache(root);
  if (env.NODE_COMPILE_CACHE !== folder) return;
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const size = entries.reduce((sum, { parentPath, name }) => sum + (lstatSync(join(parentPath, name), { throwIfNoEntry: false })?.size ?? 0), 0);
    if (size > limit) rmSync(folder, { recursive: true, force: true });
  } catch {
    // There is none, or it may not be removed; it is nothing that a build needs.
  }
}
