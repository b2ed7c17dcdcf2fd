import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { claim, isRunning } from '../disk/claim.ts';

/** Where Astro keeps the content between builds, inside its cache folder. */
const store = 'data-store.json';

/**
 * Lets a build use what an earlier one kept only if that build ended well, by the same code, and nothing has changed it
 * since; otherwise the build begins from nothing. Of two builds at once one does without.
 * @param fingerprint of the code that reads content.
 * @returns the integration.
 */
export function keptCache(fingerprint: string): AstroIntegration {
  let folder = '';
  return {
    name: 'almanac-kept-cache',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        folder = fileURLToPath(config.cacheDir);
        mkdirSync(folder, { recursive: true });
        const held = claim(join(folder, 'build'));
        if (held) {
          sweep(folder);
          if (!isSealed(folder, fingerprint)) rmSync(join(folder, store), { force: true });
          process.once('exit', () => held.release());
          return;
        }
        folder = join(folder, `build-${process.pid}`);
        rmSync(folder, { recursive: true, force: true });
        process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
        updateConfig({ cacheDir: pathToFileURL(`${folder}/`) });
        // For whoever else keeps something there.
        process.env['ALMANAC_CACHE'] = folder;
      },
      'astro:build:done': () => writeFileSync(join(folder, 'seal'), sealOf(folder, fingerprint)),
    },
  };
}

/**
 * Whether what is kept is what a build that ended well has left.
 * @param folder of the cache.
 * @param fingerprint of the code that reads content.
 */
export function isSealed(folder: string, fingerprint: string): boolean {
  const seal = join(folder, 'seal');
  return existsSync(seal) && existsSync(join(folder, store)) && readFileSync(seal, 'utf8') === sealOf(folder, fingerprint);
}

/**
 * The seal of what is kept: a digest of the code and of every byte.
 * @param folder of the cache.
 * @param fingerprint of the code that reads content.
 */
export function sealOf(folder: string, fingerprint: string): string {
  return createHash('sha256').update(`${fingerprint}\n`).update(readFileSync(join(folder, store))).digest('hex');
}

/** What builds left that were killed. */
function sweep(folder: string): void {
  rmSync(join(folder, `${store}.tmp`), { force: true });
  for (const name of readdirSync(folder)) {
    const pid = /^(?:build-|.*\.json\.)(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
