import type { AstroIntegration } from 'astro';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFiles } from '../loaders/read-files.ts';
import type { Settings } from '../loaders/settings.ts';
import { PlainError } from '../report/diagnostics/plain-error.ts';
import { plural } from '../report/plural.ts';
import { readUrlList, type ListedUrl } from '../urls/url-list.ts';
import { checkLinks } from './output/check-links.ts';
import { copyMovedFiles } from './output/copy-moved-files.ts';
import { faultMessage } from './output/fault-message.ts';
import { lostUrls, lostUrlsMessage, unrecordedUrls } from './output/lost-urls.ts';
import { readOutput, takeSearched } from './output/read-output.ts';

/**
 * Checks the pages and style sheets of a build: each link inside the site works, each id is unique on its page, and
 * each URL that was ever published still works. Otherwise the build fails.
 */
export function checkBuiltSite({ folder, root, origin, base }: Settings): AstroIntegration {
  return {
    name: 'almanac-check-output',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        if (origin === undefined)
          logger.warn(
            'No url in site.yaml, and no site in the configuration: sitemap, feeds and canonical links need one and are left out.',
          );
        const site = fileURLToPath(dir);
        await copyMovedFiles(site);
        const searched = await takeSearched(site);
        const output = readOutput(site, { origin, base }, searched);
        const faults = checkLinks(output);
        const recorded = readPublished(folder);
        const lost = recorded ? lostUrls(output, recorded) : [];
        const messages = [
          ...(faults.length > 0 ? [faultMessage(faults, output, readFiles({ folder, root }).input.files)] : []),
          ...(recorded && lost.length > 0 ? [lostUrlsMessage(lost, output, recorded, root)] : []),
        ];
        if (messages.length > 0) throw new PlainError(`\n${messages.join('\n\n')}\n`);
        logger.info(`${plural(output.ids.size, 'page')}: no broken internal links.`);
        const unrecorded = recorded ? unrecordedUrls(output, recorded).length : 0;
        if (unrecorded > 0) {
          logger.info(
            `${plural(unrecorded, 'new URL')} not in ${root}/addresses.txt: once this is published, "npx almanac addresses" adds them.`,
          );
        }
      },
    },
  };
}

/** The list of published URLs; undefined if the team keeps none. */
function readPublished(folder: string): ListedUrl[] | undefined {
  const list = join(folder, 'addresses.txt');
  return existsSync(list) ? readUrlList(readFileSync(list, 'utf8')) : undefined;
}
