/**
 * The address of a page of this site under whatever base path it is built for.
 * @param path of the page from the root of the site, with a slash in front.
 * @returns the path to link to.
 */
export function sitePath(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}
