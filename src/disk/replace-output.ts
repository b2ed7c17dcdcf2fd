import type { AstroIntegration } from 'astro';
import { existsSync, lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { digest } from '../report/digest.ts';
import { PlainError } from '../report/plain-error.ts';
import { claim, type Claim } from './claim.ts';
import { isIn } from './is-in.ts';
import { bring, exchange, nextOf, realOutput, restoreOutput, store, sweep } from './output-folders.ts';

/**
 * Builds into a folder beside the output and puts it in its place when all is done, so that a build that fails or is
 * stopped leaves the last good output where it was. Has to be the last integration: those after it would not count.
 * @param project absolute path of the project.
 * @param content absolute path of the content folder. Neither may be replaced by a site.
 * @returns the integration. An exchange that was interrupted is repaired at the next start; of two builds at once each has
 *   a folder of its own, and the output is that of the one that ends last.
 * @throws Error at the start of a build where the output would take the place of something that is no site.
 */
export function replaceOutput(project: string, content: string): AstroIntegration {
  let output = '';
  let next = '';
  let former: string | undefined;
  let isComplete = false;
  return {
    name: 'almanac-replace-output',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        output = realOutput(fileURLToPath(config.outDir).replace(/[\\/]$/, ''));
        restoreOutput(output);
        if (command !== 'build') return;
        // By whatever links the two are named.
        checkOutput(output, realOutput(project), realOutput(content));
        const held = claimed(output);
        if (!held) console.log('Another build is writing to the same folder: this one does not disturb it.');
        // Where Astro builds by itself it runs code from the folder it builds in, and that finds its packages inside the project only:
        // for an output elsewhere it would take one folder for all builds, which two at once have to share.
        const byAstro = 'integrations' in config;
        const place = byAstro && !isIn(project, output) ? join(project, '.astro', `site-${digest(output).slice(0, 8)}`) : output;
        // The usual name is always the same, because the cache counts only for builds with the same settings.
        next = nextOf(place, held ? undefined : process.pid);
        // Of the site before the last most folders and pages are those of the new one: making and deleting thousands takes long.
        former = held && place === output ? join(fileURLToPath(config.cacheDir), `former-${digest(output).slice(0, 8)}`) : undefined;
        const clear = () => [next, nextOf(output, process.pid)].forEach((folder) => rmSync(folder, { recursive: true, force: true }));
        // Before the cache, which the former site goes to, is given free.
        process.prependOnceListener('exit', (code) => {
          if (former !== undefined && existsSync(next)) store(next, former);
          clear();
          held?.release();
          // Node also ends, content, when all that is left waits for something that will never come.
          if (code !== 0 || isComplete) return;
          console.error('The build came to its end without being complete: the site is as it was.');
          process.exitCode = 1;
        });
        [output, place].forEach((one) => sweep(one));
        clear();
        if (former !== undefined && isFolder(former)) store(former, next);
        // What is put there from now on has to stay; the files of `public/` come later, so that none is written over a page.
        updateConfig({ outDir: pathToFileURL(`${next}/`), vite: { build: { emptyOutDir: false, copyPublicDir: false } } });
      },
      'astro:build:done': () => {
        const beside = dirname(next) === dirname(output) ? next : nextOf(output, process.pid);
        if (beside !== next) bring(next, beside);
        exchange(beside, output, former);
        if (former !== undefined) forgetFormer(dirname(former));
        isComplete = true;
      },
    },
  };
}

/** ALMANAC_OUT may be mistyped, and what is at that place is deleted. */
function checkOutput(output: string, project: string, content: string): void {
  const taken = [project, content].find((source) => isIn(output, source));
  if (taken !== undefined) {
    throw new PlainError(`ALMANAC_OUT names ${output}, and ${taken} is in it: name a folder of its own, as the site takes its place.`);
  }
  // What is hidden is no content.
  if (isIn(content, output) && !relative(content, output).split(sep).some((name) => name.startsWith('.'))) {
    throw new PlainError(`ALMANAC_OUT names ${output}, which is in the content folder: name a folder elsewhere, as every file there is content.`);
  }
  if (!existsSync(output) || existsSync(join(output, 'index.html'))) return;
  if (!isFolder(output) || readdirSync(output).length > 0) {
    throw new PlainError(`ALMANAC_OUT names ${output}, which is no site that was built before: name another folder, or empty this one.`);
  }
}

function claimed(output: string): Claim | undefined {
  try {
    mkdirSync(dirname(output), { recursive: true });
    return claim(output);
  } catch (error) {
    throw new PlainError(`The site cannot be written to ${output}: ${(error as Error).message}. ALMANAC_OUT names another folder.`);
  }
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Former sites of outputs that were not built for a while are of no use. */
function forgetFormer(cache: string): void {
  const all = readdirSync(cache).filter((name) => name.startsWith('former-')).map((name) => join(cache, name));
  const byAge = all.sort((a, b) => lstatSync(b).ctimeMs - lstatSync(a).ctimeMs);
  for (const path of byAge.slice(2)) rmSync(path, { recursive: true, force: true });
}
