import { readSettings } from '../disk/settings.ts';

const { url } = readSettings(process.cwd(), process.env);
const origin = url && new URL(url.origin);

/**
 * Where the site will be. Not Astro's `site`, which is part of the bundled code: that would be bundled again for each address.
 * @returns its origin, such as `https://example.org/`; undefined where nobody knows yet.
 */
export function siteOrigin(): URL | undefined {
  return origin;
}
