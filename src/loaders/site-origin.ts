/**
 * The origin at which the site will be published: Astro's `site`.
 * @returns its origin, such as `https://example.org/`; undefined where it is not known.
 */
export function siteOrigin(): URL | undefined {
  const { SITE } = import.meta.env;
  return SITE === undefined ? undefined : new URL(SITE);
}
