import type { AstroIntegration } from 'astro';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, isAbsolute, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { claim } from './claim.ts';
import { exchange, nextOf, realOutput, restoreOutput, sweep } from './output-folders.ts';

/**
 * Builds into a folder beside the output and puts it in its place when all is done, so that a build that fails or is
 * stopped leaves the last good output where it was. Has to be the last integration: those after it would not count.
 * @param sources absolute paths of the folders that a site is made from: none of them may be replaced by one.
 * @returns the integration. An exchange that was interrupted is repaired at the next start; of two builds at once each has
 *   a folder of its own, and the output is that of the one that ends last.
 * @throws Error at the start of a build where the output would take the place of something that is no site.
 */
export function replaceOutput(sources: readonly string[]): AstroIntegration {
  let output = '';
  let next = '';
  return {
    name: 'almanac-replace-output',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, logger }) => {
        output = realOutput(fileURLToPath(config.outDir).replace(/[\\/]$/, ''));
        restoreOutput(output);
        if (command !== 'build') return;
        checkOutput(output, sources);
        mkdirSync(dirname(output), { recursive: true });
        const usual = claim(output);
        if (!usual) logger.info('Another build is writing to the same folder: this one does not disturb it.');
        // The usual name is always the same, because the cache counts only for builds with the same settings.
        next = nextOf(output, usual ? undefined : process.pid);
        process.once('exit', () => {
          rmSync(next, { recursive: true, force: true });
          usual?.release();
        });
        rmSync(next, { recursive: true, force: true });
        sweep(output);
        updateConfig({ outDir: pathToFileURL(`${next}/`) });
      },
      'astro:build:done': () => exchange(next, output),
    },
  };
}

/** ALMANAC_OUT may be mistyped, and what is at that place is deleted. */
function checkOutput(output: string, sources: readonly string[]): void {
  const taken = sources.find((source) => {
    const inside = relative(output, source);
    return !inside.startsWith('..') && !isAbsolute(inside);
  });
  if (taken !== undefined) {
    throw new Error(`ALMANAC_OUT names ${output}, and ${taken} is in it: name a folder of its own, as the site takes its place.`);
  }
  if (!existsSync(output) || existsSync(`${output}/index.html`)) return;
  if (readdirSync(output).length > 0) {
    throw new Error(`ALMANAC_OUT names ${output}, which is no site that was built before: name another folder, or empty this one.`);
  }
}
