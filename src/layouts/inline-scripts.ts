import { readFileSync } from 'node:fs';

/** A script that Astro writes into pages instead of into a file. */
export interface InlineScript {
  /** Path of the file that has it. */
  of: string;
  text: string;
}

let scripts: readonly InlineScript[] | undefined;

/**
 * The scripts that Astro writes into pages, as `src/integrations/inline-scripts.ts` lists them.
 * @returns them in an order that is always the same, with their texts as they stand in the pages.
 * @throws Error in development, where nothing is bundled.
 */
export function inlineScripts(): readonly InlineScript[] {
  scripts ??= JSON.parse(readFileSync(import.meta.env.INLINE_SCRIPTS, 'utf8')) as InlineScript[];
  return scripts;
}
