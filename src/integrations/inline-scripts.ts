import type { AstroIntegration } from 'astro';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a bundler writes, by the name of the file. */
type Bundle = Record<string, { type: 'chunk' | 'asset'; code?: string }>;

/**
 * Lists the scripts that Astro writes into pages instead of into files, so that the Content Security Policy of a page
 * allows these and no other inline script. Pages read the list from a file in Astro's cache folder.
 */
export function inlineScripts(): AstroIntegration {
  let list = '';
  return {
    name: 'almanac-inline-scripts',
    hooks: {
      'astro:config:setup': ({ command }) => {
        // A site is built for production whatever the environment says: only then do pages have a policy.
        if (command === 'build') process.env['NODE_ENV'] = 'production';
      },
      'astro:config:done': ({ config }) => {
        list = fileURLToPath(new URL('inline-scripts.json', config.cacheDir));
      },
      'astro:build:setup': ({ updateConfig }) => {
        updateConfig({
          plugins: [listInlineScripts(list)],
          define: { 'import.meta.env.INLINE_SCRIPTS': JSON.stringify(list) },
        });
      },
    },
  };
}

/** Astro takes these scripts out of the bundle between the two hooks. */
function listInlineScripts(list: string) {
  const scripts = new Map<string, string>();
  return {
    name: 'almanac-inline-scripts',
    enforce: 'pre' as const,
    applyToEnvironment: ({ name }: { name: string }) => name === 'client',
    generateBundle(_options: unknown, bundle: Bundle) {
      for (const [file, { type, code }] of Object.entries(bundle)) {
        if (type === 'chunk' && code !== undefined) scripts.set(file, code.trim());
      }
    },
    writeBundle(_options: unknown, bundle: Bundle) {
      for (const file of Object.keys(bundle)) scripts.delete(file);
      mkdirSync(dirname(list), { recursive: true });
      writeFileSync(list, JSON.stringify([...scripts.values()].sort()));
    },
  };
}
