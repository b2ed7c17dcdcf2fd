import type { AstroIntegration } from 'astro';
import { existsSync, lstatSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { restore } from '../loaders/unfinished.ts';
import { PlainError } from '../report/diagnostics/plain-error.ts';
import { isIn, makeBuildFolder, nameBuildFolder, replaceSite, stampFile } from './output/build-folder.ts';
import { stopIndexing } from '../search/write-index.ts';
import { setUpOrRefuse } from './setup/refuse.ts';

/**
 * Builds into a folder of its own, and replaces the last site once the new one is finished, so that a build that fails
 * or is stopped leaves it as it was. This has to be the last integration, because a later one would change the published
 * folder. Throws a PlainError if a build may not write to the output folder, or cannot.
 */
export function replaceOutput(content: string): AstroIntegration {
  let output = '';
  let site = '';
  let isBuilt = () => {};
  return {
    name: 'almanac-replace-output',
    hooks: {
      'astro:config:setup': (setup) => {
        const { command, config, updateConfig } = setup;
        const named = resolve(fileURLToPath(config.outDir));
        const project = resolve(fileURLToPath(config.root));
        restore(named);
        if (command !== 'build') return;
        setUpOrRefuse(setup, () => {
          output = outputFolder(named, project, content);
          site = nameBuildFolder(output, project);
          updateConfig({ outDir: pathToFileURL(`${site}/`) });
        });
      },
      'astro:build:start': () => {
        makeBuildFolder(site, output);
        isBuilt = removeUnlessBuilt(site);
      },
      'astro:build:done': () => {
        replaceSite(site, output);
        isBuilt();
      },
    },
  };
}

/**
 * Removes a folder if the process ends before the site in it is built, or is stopped.
 * @returns a function that says that it is built.
 */
function removeUnlessBuilt(site: string): () => void {
  const remove = () => {
    // It would write on.
    stopIndexing();
    // What other threads are writing may appear meanwhile.
    rmSync(site, { recursive: true, force: true, maxRetries: 5 });
  };
  const end = (code: number) => {
    remove();
    // If a promise never settles, Node exits without an error.
    process.exitCode = code || 1;
  };
  const stop = (signal: NodeJS.Signals) => {
    // If other code handles it, the build may go on.
    if (process.listenerCount(signal) > 0) return;
    remove();
    process.kill(process.pid, signal);
  };
  process.once('exit', end);
  for (const signal of signals) process.once(signal, stop);
  return () => {
    process.off('exit', end);
    for (const signal of signals) process.off(signal, stop);
  };
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Returns the path of the output folder, with links followed. Throws a PlainError if a build may not replace it: it is
 * not a folder, it has files of something else, it is in the content folder, or it contains the project or the content.
 * Paths are absolute.
 */
export function outputFolder(named: string, project: string, content: string): string {
  const refuse = (reason: string) =>
    new PlainError(`The site cannot be written to ${named}: ${reason} Choose another folder with outDir or --outDir.`);
  const isFolder = statSync(named, { throwIfNoEntry: false })?.isDirectory();
  if (isFolder === false || (isFolder === undefined && lstatSync(named, { throwIfNoEntry: false })))
    throw refuse('it is not a folder.');
  const output = isFolder ? realpathSync(named) : named;
  const source = [project, content].filter(existsSync).find((folder) => isIn(output, realpathSync(folder)));
  if (source !== undefined) throw refuse(`${source} is in it.`);
  if (isIn(content, output)) throw refuse('it is in the content folder.');
  if (isFolder && !existsSync(join(output, stampFile)) && readdirSync(output).length > 0)
    throw refuse('it holds files that no build of Almanac wrote.');
  return output;
}
