import firstFile from '../client/before-paint.js?raw';
import lastVisitFile from '../client/last-visit.js?raw';
import redirectFile from '../client/redirect.js?raw';
import type { SiteSettings } from '../report/schema/site.ts';
import { sitePath } from '../urls/site-path.ts';
import { accentStyle } from '../views/accent.ts';
import type { PagePolicy } from './content-policy.ts';

/** Runs before the first paint: sets the theme, and marks a page whose URL has a query. */
export const firstScript = firstFile.trim();
/** Says what is new since the last visit, and loads the comparison of two reports; on the pages that show either. */
export const lastVisitScript = lastVisitFile.trim();
/** Redirects from an old URL to the new one, with its fragment. */
export const redirectScript = redirectFile.trim();

/**
 * The pages that browsers load when a reader points at their links
 * (https://developer.mozilla.org/docs/Web/API/Speculation_Rules_API). Those of readers who save data load none.
 */
export const speculationRules = JSON.stringify({
  prefetch: [{ where: { href_matches: `${sitePath('/')}*/` }, eagerness: 'moderate' }],
});

/** What is inline in a page, with scripts of its own. */
export function sitePolicy(site: SiteSettings, inline: readonly string[] = []): PagePolicy {
  const accent = accentStyle(site);
  return { scripts: [firstScript, speculationRules, ...inline], styles: accent === undefined ? [] : [accent] };
}
