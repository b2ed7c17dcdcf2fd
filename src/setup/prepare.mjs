/**
 * What npm runs when it has installed the packages (`prepare`): Almanac's own code is bundled, so that no build has to. Plain JavaScript, for
 * the same reason as install.mjs. Whatever goes wrong is said and does not undo the installation: the first build bundles what is missing.
 */

import { fileURLToPath } from 'node:url';
import { runCommand } from './command.mjs';
import { ensureNode, SetupError } from './install.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

try {
  ensureNode(root);
  process.exitCode = await runCommand(root, 'node', ['src/output/bundle-ahead.ts']);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
