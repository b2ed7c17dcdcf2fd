/**
 * Where the site will be published, as Astro's `site` says.
 * @returns its origin, such as `https://example.org/`; undefined where nobody knows yet.
 */
export function siteOrigin(): URL | undefined {
  const { SITE } = import.meta.env;
  return SITE === undefined ? undefined : new URL(SITE);
}
