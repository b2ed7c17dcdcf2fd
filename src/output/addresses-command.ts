import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Settings } from '../loaders/settings.ts';
import { readRecorded, writeRecorded } from '../report/recorded-addresses.ts';
import { unrecordedAddresses } from './lost-addresses.ts';
import { readOutput } from './read-output.ts';

/** How `npm run addresses` ended: what it has to say, and its exit code. */
export interface Ended {
  says: string;
  code: 0 | 1 | 2;
}

/** As many new addresses are named. */
const named = 20;

/**
 * Adds to `addresses.txt` what the last build publishes and it does not have. Nothing is ever taken out.
 * @param settings of the site.
 * @param output folder of the last build.
 * @param check whether only to say what is missing.
 * @returns 1 where addresses are missing and it was only to check, 2 where there is no build.
 */
export async function recordAddresses({ folder, root, url, base }: Settings, output: string, check: boolean): Promise<Ended> {
  if (!existsSync(join(output, 'index.html'))) return { says: `There is no site in ${output}. "npm run build" makes one.`, code: 2 };
  const list = join(folder, 'addresses.txt');
  const recorded = readRecorded(existsSync(list) ? await readFile(list, 'utf8') : '');
  const added = unrecordedAddresses(await readOutput(resolve(output), { origin: url?.origin, base }), recorded);
  const count = `${added.length} ${added.length === 1 ? 'address' : 'addresses'}`;
  if (added.length === 0) return { says: `Every address of the last build is in ${root}/addresses.txt (${recorded.length}).`, code: 0 };
  const shown = [...added.slice(0, named).map((address) => `  ${address}`), ...(added.length > named ? [`  and ${added.length - named} more`] : [])].join('\n');
  if (check) return { says: `${count} of the last build ${added.length === 1 ? 'is' : 'are'} not in ${root}/addresses.txt:\n${shown}\n"npm run addresses" adds them.`, code: 1 };
  // In one step, so that nobody ever finds half a list; what is hidden is no content, should it be left.
  const beside = join(folder, '.addresses.txt.new');
  await writeFile(beside, writeRecorded([...recorded.map(({ address }) => address), ...added]));
  await rename(beside, list);
  return { says: `${count} added to ${root}/addresses.txt, which now has ${recorded.length + added.length}:\n${shown}`, code: 0 };
}
