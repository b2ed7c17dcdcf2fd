/**
 * The path of a page below the base path of the build.
 * @param path of the page from the root of the site, with a slash in front.
 * @returns the path to link to.
 */
export function sitePath(path: string): string {
  return pathBelow(import.meta.env.BASE_URL, path);
}

/**
 * The path of a page below a base path.
 * @param base path under which a site is served, with or without a slash at its end.
 * @param path of the page from the root of the site, with a slash in front.
 * @returns the path from the root of the host.
 */
export function pathBelow(base: string, path: string): string {
  return base.replace(/\/$/, '') + path;
}
