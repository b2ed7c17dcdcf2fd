/** The path to link to for a page, given from the root of the site: below the base path of the build. */
export function sitePath(path: string): string {
  return pathBelow(import.meta.env.BASE_URL, path);
}

/** The same below any base path, with or without a slash at its end. */
export function pathBelow(base: string, path: string): string {
  return base.replace(/\/$/, '') + path;
}
