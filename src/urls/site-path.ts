/** Adds the base path of the build to a path from the root of the site, for links. */
export function sitePath(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}

/** The full URL of a path from the root of the site; what `sitePath` returns if the URL of the site is unknown. */
export function fullUrl(path: string): string {
  const { SITE } = import.meta.env;
  return SITE ? new URL(sitePath(path), SITE).href : sitePath(path);
}
