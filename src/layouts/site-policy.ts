import { readFileSync } from 'node:fs';
import firstFile from '../client/before-paint.js?raw';
import redirectFile from '../client/redirect.js?raw';
import type { SiteSettings } from '../report/schema/site.ts';
import { accentStyle } from './accent.ts';
import type { PagePolicy } from './content-policy.ts';

/** Runs before the first paint: sets the theme, and marks a page whose URL has a query. */
export const firstScript = firstFile.trim();
/** Redirects from an old URL to the new one, with its fragment. */
export const redirectScript = redirectFile.trim();

/**
 * What is inline in a page.
 * @param hasScript whether to include the scripts that only some pages have.
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
