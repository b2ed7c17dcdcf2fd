/**
 * The address of Pagefind's script.
 * @param base path of the site, with a slash at both ends.
 * @param attempt 0 at first; a module that failed stays so under its address, so each further attempt needs another one.
 * @returns a path.
 */
export function indexAddress(base: string, attempt: number): string {
  return `${base}pagefind/pagefind.js${attempt === 0 ? '' : `?attempt=${attempt}`}`;
}
