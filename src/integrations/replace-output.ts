import type { AstroIntegration } from 'astro';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { siteName, type Settings } from '../loaders/settings.ts';
import { PlainError } from '../report/diagnostics/plain-error.ts';
import { outputFolder, stampFile, workFolder } from './build-folders.ts';

/**
 * Builds into a temporary folder of the project, where packages are found, and replaces the last site once the new one
 * is finished. A build that fails or is stopped leaves the last site as it was. It has to be the last integration,
 * because a later one would change the published folder. Throws a PlainError if `outputFolder` or `workFolder` does.
 */
export function replaceOutput(project: string, settings: Settings): AstroIntegration {
  let output = '';
  let site = '';
  let isComplete = false;
  return {
    name: 'almanac-replace-output',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, logger }) => {
        logger.fork('almanac').info(siteName(settings));
        if (command !== 'build') return;
        output = outputFolder(resolve(fileURLToPath(config.outDir)), project, settings.folder);
        const work = workFolder(project);
        site = join(work, 'site');
        process.once('exit', (code) => {
          rmSync(work, { recursive: true, force: true });
          if (isComplete) return;
          // Node exits without an error when nothing is left but promises that never settle.
          if (code === 0) console.error('The build ended before the site was complete. The last site is unchanged.');
          process.exitCode = code || 1;
        });
        updateConfig({ outDir: pathToFileURL(`${site}/`), cacheDir: pathToFileURL(`${join(work, 'cache')}/`) });
      },
      'astro:build:done': () => {
        writeFileSync(join(site, stampFile), 'Built by Almanac. The next build replaces this folder.\n');
        try {
          replace(site, output);
        } catch (error) {
          throw new PlainError(`The site cannot be written to ${output}: ${(error as Error).message}.`);
        }
        isComplete = true;
      },
    },
  };
}

/** Removes the last site only after the new one is in place, because that takes a while. */
function replace(site: string, output: string): void {
  const [next, last] = [`${output}.next`, `${output}.last`];
  for (const folder of [next, last]) rmSync(folder, { recursive: true, force: true });
  move(site, next);
  if (existsSync(output)) renameSync(output, last);
  try {
    renameSync(next, output);
  } catch (error) {
    if (existsSync(last)) renameSync(last, output);
    throw error;
  }
  rmSync(last, { recursive: true, force: true });
}

/** Renames a folder, or copies it to another disk. */
function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    mkdirSync(to);
    // First, so that the next build recognizes what a stopped build left.
    cpSync(join(from, stampFile), join(to, stampFile));
    cpSync(from, to, { recursive: true });
  }
}
