import type { AstroIntegration } from 'astro';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Builds into a folder beside the output and puts it in its place when all is done, so that a build that fails or is
 * stopped leaves the last good output where it was. Has to be the last integration: those after it would not count.
 * @returns the integration. An exchange that was interrupted is repaired at the next start.
 */
export function replaceOutput(): AstroIntegration {
  let output = '';
  return {
    name: 'almanac-replace-output',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        output = fileURLToPath(config.outDir).replace(/[\\/]$/, '');
        await repair(output);
        if (command !== 'build') return;
        await rm(nextOf(output), { recursive: true, force: true });
        updateConfig({ outDir: pathToFileURL(`${nextOf(output)}/`) });
      },
      'astro:build:done': async () => {
        if (existsSync(output)) await rename(output, lastOf(output));
        await rename(nextOf(output), output);
        await rm(lastOf(output), { recursive: true, force: true });
      },
    },
  };
}

/** Between the two renames of an exchange there is no output; the last one is still there. */
async function repair(output: string): Promise<void> {
  if (!existsSync(output) && existsSync(lastOf(output))) await rename(lastOf(output), output);
  await rm(lastOf(output), { recursive: true, force: true });
}

const nextOf = (output: string): string => `${output}.next`;
const lastOf = (output: string): string => `${output}.last`;
