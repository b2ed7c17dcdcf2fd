/**
 * What npm runs when it has installed the packages (`prepare`): Almanac's own code is bundled, so that no build has to. Plain JavaScript, for
 * the same reason as install.mjs. Whatever goes wrong is said and does not undo the installation: the first build bundles what is missing.
 * Where there is no code yet, as in the layers of an image that begin with packages, nothing is done. Where this ends with an error, the
 * packaged Node does not start, which npm has put on the path by now: package.json then has it run by the Node that npm runs on, as every
 * command would end there.
 */

import { fileURLToPath } from 'node:url';
import { runCommand } from './command.mjs';
import { ensureNode, SetupError } from './install.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

try {
  ensureNode(root);
  await runCommand(root, 'node', ['src/output/bundle-ahead.ts']);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
}
