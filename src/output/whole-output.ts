import type { AstroIntegration } from 'astro';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { realOutput } from '../disk/output-folders.ts';
import { readFiles } from '../disk/read-files.ts';
import type { Settings } from '../disk/settings.ts';
import { PlainError } from '../report/plain-error.ts';
import { recordsFile } from '../search/records-file.ts';
import { buildSearchIndex } from '../search/search-index.ts';
import { checkOutput } from './check-addresses.ts';
import { faultMessage } from './fault-message.ts';
import { bringPages, type KeptPages } from './kept-pages.ts';
import { lostAddresses, lostMessage, unrecordedAddresses } from './lost-addresses.ts';
import { copyMovedFiles, takeOldAddresses } from './old-addresses.ts';
import { readLedger, readScan, writeLedger, type PageLedger } from './page-ledger.ts';
import { prerendererOf } from './prerenderer.ts';
import { readOutput } from './read-output.ts';
import { scanOf, type Scanned } from './scan.ts';

/**
 * Makes the site a whole: takes the pages of the last build that would be drawn alike, makes the search index, and checks
 * every page, feed, data file and style sheet: each address inside the site leads to something, each id is unique, and each
 * address that was ever published works. Takes away the records that the index was made from. Stands before the exchange of
 * the output, so that a fault leaves the last good output in place.
 * @param settings of the site.
 * @param fingerprint of the code that draws pages.
 * @returns the integration.
 */
export function wholeOutput({ folder, root, url, base }: Settings, fingerprint: string): AstroIntegration {
  let last = '';
  let next = '';
  let ledgerPath = '';
  let ledger: PageLedger | undefined;
  let pages: KeptPages | undefined;
  let index: Promise<number> | undefined;
  return {
    name: 'almanac-output',
    hooks: {
      'astro:config:setup': ({ config }) => {
        last = realOutput(fileURLToPath(config.outDir).replace(/[\\/]$/, ''));
      },
      'astro:config:done': ({ config }) => {
        next = fileURLToPath(config.outDir);
        ledgerPath = join(fileURLToPath(config.cacheDir), 'pages.json');
      },
      'astro:build:start': ({ setPrerenderer }) => {
        ledger = readLedger(ledgerPath, fingerprint);
        const brought = bringPages(ledger, last, next);
        setPrerenderer((standard) =>
          prerendererOf(standard, {
            ledger,
            brought,
            next,
            onKept: (kept) => (pages = kept),
            onRecords: (records) => {
              index = buildSearchIndex(next, records);
              // It is told when the pages are drawn.
              index.catch(() => {});
            },
          }),
        );
      },
      'astro:build:done': async ({ logger }) => {
        const { files, keys } = pages!;
        if (files.size > 0) logger.info(`${files.size} pages are those of the last build: nothing that they tell has changed`);
        const old = await takeOldAddresses(folder, next);
        await copyMovedFiles(next, old.moved);
        const place = { origin: url?.origin, base };
        const read = (scanned?: Scanned) => readOutput(next, place, { complete: index!, ...(scanned && { scanned }) });
        const scan = ledger && files.size > 0 ? readScan(ledgerPath, ledger) : undefined;
        const scanned = scan && { files, scan };
        let output = await read(scanned);
        let faults = checkOutput(output);
        if (faults.length > 0 && scanned) {
          // Perhaps in an address that was on a page of the last build only.
          output = await read();
          faults = checkOutput(output);
        }
        await rm(join(next, recordsFile));
        logger.info(`${await index!} records can be searched`);
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
        writeLedger(ledgerPath, fingerprint, next, keys, scanOf(output));
      },
    },
  };
}
