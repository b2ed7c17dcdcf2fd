import type { AstroIntegration } from 'astro';
import { rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildFolder, outputFolder, replaceSite } from './output-folder.ts';

/**
 * Builds into a folder beside the output folder, and replaces the last site once the new one is finished. A build that
 * fails or is stopped leaves the last site as it was. It has to be the last integration, because a later one would
 * change the published folder. Throws a PlainError if `outputFolder` or `buildFolder` does.
 */
export function replaceOutput(content: string): AstroIntegration {
  let output = '';
  let site = '';
  let isComplete = false;
  return {
    name: 'almanac-replace-output',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        output = outputFolder(withoutSlash(config.outDir), withoutSlash(config.root), content);
        site = buildFolder(output);
        process.once('exit', (code) => {
          rmSync(site, { recursive: true, force: true });
          // Node exits without an error when nothing is left but promises that never settle.
          if (!isComplete) process.exitCode = code || 1;
        });
        updateConfig({ outDir: pathToFileURL(`${site}/`) });
      },
      'astro:build:done': () => {
        replaceSite(site, output);
        isComplete = true;
      },
    },
  };
}

function withoutSlash(folder: URL): string {
  return fileURLToPath(folder).replace(/(?<=.)[\\/]$/, '');
}
