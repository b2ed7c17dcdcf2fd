import type { AstroIntegration } from 'astro';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFiles } from '../disk/read-files.ts';
import type { Settings } from '../disk/settings.ts';
import { PlainError } from '../report/plain-error.ts';
import { recordsFile } from '../search/records-file.ts';
import { buildSearchIndex } from '../search/search-index.ts';
import { checkOutput } from './check-addresses.ts';
import { faultMessage } from './fault-message.ts';
import { lostAddresses, lostMessage, unrecordedAddresses } from './lost-addresses.ts';
import { copyMovedFiles, takeOldAddresses } from './old-addresses.ts';
import { readOutput } from './read-output.ts';

/**
 * Makes the search index at the end of a build, and checks every page, feed, data file and style sheet meanwhile: each address
 * inside the site leads to something, each id is unique, and each address that was ever published works. Takes away the
 * records that the index was made from. Stands before the exchange of the output, so that a fault leaves the last good
 * output in place.
 * @param settings of the site.
 * @returns the integration.
 */
export function wholeOutput({ folder, root, url, base }: Settings): AstroIntegration {
  return {
    name: 'almanac-output',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const old = await takeOldAddresses(folder, site);
        await copyMovedFiles(site, old.moved);
        const index = buildSearchIndex(site);
        const [output, records] = await Promise.all([readOutput(site, { origin: url?.origin, base }, index), index]);
        await rm(join(site, recordsFile));
        logger.info(`${records} records can be searched`);
        const faults = checkOutput(output);
        const lost = lostAddresses(output, old);
        const messages = [
          ...(faults.length > 0 ? [faultMessage(faults, output, (await readFiles(folder, root)).input.files)] : []),
          ...(lost.length > 0 ? [lostMessage(lost, root)] : []),
        ];
        if (messages.length > 0) throw new PlainError(`\n${messages.join('\n\n')}\n`);
        logger.info(`${output.ids.size} pages: every address inside the site leads to something`);
        const unrecorded = old.recorded ? unrecordedAddresses(output, old.recorded).length : 0;
        if (unrecorded > 0) {
          const says = unrecorded === 1 ? '1 address is' : `${unrecorded} addresses are`;
          logger.info(`${says} not in ${root}/addresses.txt yet: once this is published, "npm run addresses" adds what is new.`);
        }
      },
    },
  };
}
