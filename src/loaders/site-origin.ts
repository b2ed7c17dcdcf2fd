/** The origin at which the site will be published, such as `https://example.org/`; undefined if it is not known. */
export function siteOrigin(): URL | undefined {
  const { SITE } = import.meta.env;
  return SITE === undefined ? undefined : new URL(SITE);
}
