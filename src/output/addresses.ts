/** `npm run addresses`: writes down every address of the last build; with `--check` it only says which are missing. */

import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readSettings } from '../loaders/settings.ts';
import { recordAddresses, type Ended } from './addresses-command.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

const { says, code } = await run();
(code === 0 ? console.log : console.error)(says);
process.exitCode = code;

async function run(): Promise<Ended> {
  let check: boolean | undefined;
  try {
    ({ check } = parseArgs({ options: { check: { type: 'boolean' } } }).values);
  } catch (error) {
    return { says: `Only --check can be chosen: ${(error as Error).message}`, code: 2 };
  }
  process.chdir(project);
  const output = process.env['ALMANAC_OUT'] || 'dist';
  return recordAddresses(readSettings(project, process.env), output, check ?? false);
}
