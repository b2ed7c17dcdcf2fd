import { contentPolicy, type PagePolicy } from '../components/content-policy.ts';
import themeFile from '../components/theme-first.js?raw';
import redirectFile from '../components/redirect.js?raw';
import { inlineScripts } from './inline-scripts.ts';
import { accentColours } from '../report/rules/look-rules.ts';
import type { SiteSettings } from '../report/schema/site.ts';

/** Sets the theme before anything is drawn. */
export const themeScript = themeFile.trim();
/** Leads from an old address to the new one, with its fragment. */
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
 * What the pages of a site carry in themselves, all of them together: for the policy that a host sends with each.
 * @param site its settings.
 * @returns the texts, to the letter.
 */
export function sitePolicy(site: SiteSettings): PagePolicy {
  const accent = accentStyle(site);
  return {
    scripts: [themeScript, ...inlineScripts().map(({ text }) => text)],
    styles: accent === undefined ? [] : [accent],
  };
}

/** By the files whose scripts they permit: pages of a kind have the same. */
const policies = new WeakMap<SiteSettings, Map<string, string>>();

/**
 * The policy of a page: it permits the scripts that the page has, as the hash of each other would be weight for
 * nothing.
 * @param site its settings.
 * @param files ends of the names of those files whose scripts the page has.
 * @returns the policy, for `<meta http-equiv>`.
 */
export function policyOf(site: SiteSettings, files: readonly string[]): string {
  const key = files.join();
  const known = policies.get(site)?.get(key);
  if (known !== undefined) return known;
  const own = inlineScripts().filter(({ of }) => files.some((file) => of.endsWith(file)));
  const policy = contentPolicy({ ...sitePolicy(site), scripts: [themeScript, ...own.map(({ text }) => text)] });
  policies.set(site, (policies.get(site) ?? new Map<string, string>()).set(key, policy));
  return policy;
}
