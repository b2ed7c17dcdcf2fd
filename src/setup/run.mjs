/**
 * Installs what is missing, then runs the command given: `node src/setup/run.mjs astro dev`. The scripts of package.json start with this
 * instead of having a script before each (`prestart`), which npm leaves out where it is told to ignore scripts.
 */

import { fileURLToPath } from 'node:url';
import { runCommand } from './command.mjs';
import { ensureInstalled, SetupError } from './install.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [command = 'node', ...args] = process.argv.slice(2);

try {
  await ensureInstalled(root);
  process.exitCode = await runCommand(root, command, args);
} catch (error) {
  console.error(error instanceof SetupError ? error.message : `${command} could not be started: ${error.message}`);
  process.exitCode = 1;
}
