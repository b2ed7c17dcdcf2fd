import firstFile from '../client/before-paint.js?raw';
import redirectFile from '../client/redirect.js?raw';
import type { SiteSettings } from '../report/schema/site.ts';
import { accentStyle } from './accent.ts';
import type { PagePolicy } from './content-policy.ts';

/** Runs before the first paint: sets the theme, and marks a page whose URL has a query. */
export const firstScript = firstFile.trim();
/** Redirects from an old URL to the new one, with its fragment. */
export const redirectScript = redirectFile.trim();

/** What is inline in a page. */
export function sitePolicy(site: SiteSettings): PagePolicy {
  const accent = accentStyle(site);
  return { scripts: [firstScript], styles: accent === undefined ? [] : [accent] };
}
