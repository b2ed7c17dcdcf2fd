import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { readFiles } from '../disk/read-files.ts';
import type { Settings } from '../disk/settings.ts';
import { checkOutput } from './check-addresses.ts';
import { faultMessage } from './fault-message.ts';
import { readOutput } from './read-output.ts';

/** What is published would be wrong: the message lists everything; there is no stack, because the output is at fault. */
class OutputError extends Error {
  constructor(message: string) {
    super(`\n${message}\n`);
    this.name = 'OutputError';
    this.stack = '';
  }
}

/**
 * Checks every page, feed, data file and style sheet at the end of a build: each address inside the site leads to
 * something, and each id is unique. Stands before the search index, which takes its records away, and before the exchange
 * of the output, so that a fault leaves the last good output in place.
 * @param settings of the site.
 * @returns the integration.
 */
export function wholeOutput({ folder, root, url, base }: Settings): AstroIntegration {
  return {
    name: 'almanac-output',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const output = await readOutput(fileURLToPath(dir), { origin: url?.origin, base });
        const faults = checkOutput(output);
        if (faults.length > 0) throw new OutputError(faultMessage(faults, output, (await readFiles(folder, root)).input.files));
        logger.info(`${output.ids.size} pages: every address inside the site leads to something`);
      },
    },
  };
}
