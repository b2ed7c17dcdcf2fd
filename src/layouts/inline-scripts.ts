import { readFileSync } from 'node:fs';

let scripts: readonly string[] | undefined;

/**
 * The scripts that Astro writes into pages instead of into files, as `src/integrations/inline-scripts.ts` lists them.
 * @returns their texts as they stand in the pages, in an order that is always the same.
 * @throws Error in development, where nothing is bundled.
 */
export function inlineScripts(): readonly string[] {
  scripts ??= JSON.parse(readFileSync(import.meta.env.INLINE_SCRIPTS, 'utf8')) as string[];
  return scripts;
}
