import type { AstroIntegration } from 'astro';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { claim, isRunning } from '../disk/claim.ts';

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
        mkdirSync(shared, { recursive: true });
        const held = claim(join(shared, 'build'));
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

/** What builds left that were killed. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /^(?:build-|.*\.json\.|code-\w+\.)(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
