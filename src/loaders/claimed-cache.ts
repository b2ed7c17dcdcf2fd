import type { AstroIntegration } from 'astro';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { claim, isRunning, type Claim } from '../disk/claim.ts';
import { PlainError } from '../report/plain-error.ts';

/**
 * Claims the folder of what one build leaves for the next. Of two builds at once one does without, in a folder of its own that
 * goes with it. Has to stand before whatever keeps something there.
 * @returns the integration.
 */
export function claimedCache(): AstroIntegration {
  return {
    name: 'almanac-claimed-cache',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        const shared = fileURLToPath(config.cacheDir);
        const held = claimed(shared);
        if (held) {
          sweep(shared);
          process.once('exit', () => held.release());
          return;
        }
        const own = join(shared, `build-${process.pid}`);
        rmSync(own, { recursive: true, force: true });
        process.once('exit', () => rmSync(own, { recursive: true, force: true }));
        updateConfig({ cacheDir: pathToFileURL(`${own}/`) });
        // For whoever else keeps something there.
        process.env['ALMANAC_CACHE'] = own;
      },
    },
  };
}

function claimed(folder: string): Claim | undefined {
  try {
    mkdirSync(folder, { recursive: true });
    return claim(join(folder, 'build'));
  } catch (error) {
    throw new PlainError(`What one build keeps for the next cannot be written to ${folder}: ${(error as Error).message}. ALMANAC_CACHE names another folder.`);
  }
}

/** What builds left that were killed. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /^(?:build-|.*\.json\.)(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
