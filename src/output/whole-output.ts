import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { realOutput } from '../disk/output-folders.ts';
import { readFiles } from '../disk/read-files.ts';
import type { Settings } from '../disk/settings.ts';
import { archiveOf } from '../history/archive.ts';
import { buildHistory } from '../history/build-history.ts';
import type { Fingerprints } from '../loaders/fingerprint.ts';
import { contentOf, keptContentFile } from '../loaders/kept-content.ts';
import type { Reading } from '../loaders/read-for-build.ts';
import { PlainError } from '../report/plain-error.ts';
import { checkWhole } from './check-whole.ts';
import { beginContent, type ContentThread } from './content-thread.ts';
import { faultMessage } from './fault-message.ts';
import { givenFiles, placeGiven } from './given-files.ts';
import { bringPages, type KeptPages } from './kept-pages.ts';
import { lostAddresses, lostMessage, unrecordedAddresses } from './lost-addresses.ts';
import { copyMovedFiles, takeOldAddresses } from './old-addresses.ts';
import { prepareLedger, readLedger, readScan, type PageLedger } from './page-ledger.ts';
import { prerendererOf } from './prerenderer.ts';
import { scanOf, type Scan } from './scan.ts';

/**
 * Makes the site a whole: has the content read, takes the pages of the last build that would be drawn alike, makes the search index, and checks
 * every page, feed, data file and style sheet: each address inside the site leads to something, each id is unique, and each
 * address that was ever published works. Stands before the exchange of the output, so that a fault leaves the last good output in place.
 * @param project absolute path of the project.
 * @param settings of the site.
 * @param fingerprints of the code.
 * @param worker absolute path of the code of the thread that reads the content, where it is bundled or will be.
 * @returns the integration.
 */
export function wholeOutput(project: string, settings: Settings, fingerprints: Fingerprints, worker?: string | Promise<string>): AstroIntegration {
  const { folder, root } = settings;
  let last = '';
  let next = '';
  let ledgerPath = '';
  let byAstro = false;
  let ledger: PageLedger | undefined;
  let scan: Scan | undefined;
  let pages: KeptPages | undefined;
  let content: ContentThread | undefined;
  return {
    name: 'almanac-output',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        last = realOutput(fileURLToPath(config.outDir).replace(/[\\/]$/, ''));
        if (command === 'build') content = beginContent(project, fingerprints, worker);
      },
      'astro:config:done': ({ config }) => {
        next = fileURLToPath(config.outDir);
        ledgerPath = join(fileURLToPath(config.cacheDir), 'pages.json');
        // "npm run build" with options for Astro, and "astro build".
        byAstro = 'integrations' in config;
      },
      [readHook]: async () => checkRead(await content!.reading),
      'astro:build:start': ({ setPrerenderer }) => {
        ledger = readLedger(ledgerPath, fingerprints.drawing);
        const given = givenFiles(project);
        const brought = bringPages(ledger, last, next);
        // Now, as the content is still being read; when all is drawn nothing else would go on.
        scan = ledger && readScan(ledgerPath, ledger);
        // What does not stay of a former site is gone now.
        content!.make({ site: next, canTake: scan !== undefined });
        setPrerenderer((standard) =>
          prerendererOf(standard, {
            ledger,
            brought,
            byAstro,
            site: { origin: settings.url?.origin ?? nowhere, base: settings.base },
            next,
            write: content!.write,
            writeHere: content!.writeHere,
            // Where it is not bundled it does not know the base path of the site.
            drawPlain: worker === undefined ? undefined : content!.drawPlain,
            given,
            placeGiven: () => placeGiven(project, given, next),
            archive: async () => {
              await content!.kept;
              const kept = contentOf(keptContentFile());
              return archiveOf(kept, buildHistory(kept).history);
            },
            read: async () => {
              const reading = await content!.reading;
              tell(reading);
              return reading.frame;
            },
            onKept: (kept) => (pages = kept),
          }),
        );
      },
      'astro:build:done': async () => {
        const { files, keys } = pages!;
        if (files.size > 0) console.log(`Taken from the last build, as nothing that they tell has changed: ${files.size}`);
        const { made, indexed } = content!;
        // The list of old addresses is written by the thread, as pages are.
        const { scanned, written } = await content!.allDrawn();
        const old = await takeOldAddresses(folder, next);
        // What has moved may still be written.
        if (Object.keys(old.moved).length > 0) await made;
        await copyMovedFiles(next, old.moved);
        const output = await checkWhole(next, { origin: settings.url?.origin, base: settings.base }, made, [...scanned, ...(scan ? [{ files: new Set(files.keys()), scan }] : [])]);
        const lost = lostAddresses(output, old);
        const messages = [
          ...(output.faults.length > 0 ? [faultMessage(output.faults, output, readFiles(folder, root).input.files)] : []),
          ...(lost.length > 0 ? [lostMessage(lost, root)] : []),
        ];
        if (messages.length > 0) {
          // Nothing is written any more into what is taken away now.
          await Promise.allSettled([indexed]);
          throw new PlainError(`\n${messages.join('\n\n')}\n`);
        }
        console.log(`${output.ids.size} pages: every address inside the site leads to something`);
        const unrecorded = old.recorded ? unrecordedAddresses(output, old.recorded).length : 0;
        if (unrecorded > 0) {
          const says = unrecorded === 1 ? '1 address is' : `${unrecorded} addresses are`;
          console.log(`${says} not in ${root}/addresses.txt yet: once this is published, "npm run addresses" adds what is new.`);
        }
        const leaveWord = prepareLedger(ledgerPath, fingerprints.drawing, next, keys, scanOf(output), new Map([...files, ...written]));
        // The index takes longest, and nothing else needs its files.
        await indexed;
        console.log(`${(await made).records} records can be searched`);
        leaveWord();
      },
    },
  };
}

/** A hook that Astro does not have (`draw-site.ts`): it ends when the content is read, and fails where that has mistakes. */
export const readHook = 'almanac:read';

/** What Astro takes for the origin of a site that has none yet. */
const nowhere = 'http://localhost:4321';

/** Tells what the reading of the content has come to; mistakes end the build. */
function tell(reading: Reading): void {
  checkRead(reading);
  const { warnings, gaps } = reading;
  if (warnings !== '') console.warn(`\n${warnings}\n`);
  if (gaps > 0) console.log(`Things that the reports leave open: ${gaps}. "npm run check" lists them.`);
}

function checkRead({ mistakes }: Reading): void {
  if (mistakes !== undefined) throw new PlainError(`\n${mistakes}\n`);
}

