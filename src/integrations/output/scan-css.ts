/**
 * Finds the URLs in a style sheet.
 * @param css as built: without comments.
 * @returns what `url()` and `@import` name, as written.
 */
export function scanCss(css: string): string[] {
  const found = css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]+))\s*\)|@import\s*(?:"([^"]*)"|'([^']*)')/g);
  return [...found].map(([, ...values]) => values.find((value) => value !== undefined) ?? '');
}
