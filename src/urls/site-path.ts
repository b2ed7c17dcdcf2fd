/** Adds the base path of the build to a path from the root of the site, for links. */
export function sitePath(path: string): string {
  return pathBelow(import.meta.env.BASE_URL, path);
}

/** Adds a base path, which may end with a slash, to a path from the root of the site. */
export function pathBelow(base: string, path: string): string {
  return base.replace(/\/$/, '') + path;
}
