import { readFileSync } from 'node:fs';
import firstFile from '../client/before-paint.js?raw';
import redirectFile from '../client/redirect.js?raw';
import { accentColours } from '../report/rules/site-rules.ts';
import type { SiteSettings } from '../report/schema/site.ts';
import type { PagePolicy } from './content-policy.ts';

/**
 * Runs before the first paint: sets the theme, and marks a page whose URL has a query, so that it does not show what the
 * query leaves out.
 */
export const firstScript = firstFile.trim();
/** Redirects from an old URL to the new one, with its fragment. */
export const redirectScript = redirectFile.trim();

/**
 * The style sheet that every page carries in itself.
 * @param site its settings.
 * @returns the team's accent colour; undefined where it has none.
 */
export function accentStyle(site: SiteSettings): string | undefined {
  const accent = accentColours(site);
  return accent && `:root{--accent:light-dark(${accent.light},${accent.dark})}`;
}

/**
 * What the pages of a site carry in themselves.
 * @param site its settings.
 * @param hasScript whether to include the scripts that only some pages have.
 * @returns the texts, to the letter.
 */
export function sitePolicy(site: SiteSettings, hasScript: boolean): PagePolicy {
  const accent = accentStyle(site);
  return {
    scripts: [firstScript, ...(hasScript ? inlineScripts() : [])],
    styles: accent === undefined ? [] : [accent],
  };
}

let scripts: readonly string[] | undefined;

/** The scripts that Astro writes into pages instead of into files, as `src/integrations/inline-scripts.ts` lists them. */
function inlineScripts(): readonly string[] {
  scripts ??= JSON.parse(readFileSync(import.meta.env.INLINE_SCRIPTS, 'utf8')) as string[];
  return scripts;
}
