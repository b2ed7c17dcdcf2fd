/** Adds the base path of the build to a path from the root of the site, for links. */
export function sitePath(path: string): string {
  return import.meta.env.ALMANAC_BASE.replace(/\/$/, '') + path;
}

/** The full URL of a path from the root of the site; what `sitePath` returns if the URL of the site is unknown. */
export function fullUrl(path: string): string {
  const site = import.meta.env.ALMANAC_ORIGIN;
  const inSite = sitePath(path);
  if (!site) return inSite;
  return unchanged.test(inSite) ? site.replace(/\/$/, '') + inSite : new URL(inSite, site).href;
}

/** Most paths are the same in a URL. A large site has some hundred thousand links, and parsing one takes a while. */
const unchanged = /^(?:\/[\w-][\w.-]*)*\/?(?:#[\w./-]*)?$/;
