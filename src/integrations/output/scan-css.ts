/** The URLs in a style sheet without comments, as `url()` and `@import` have them. */
export function scanCss(css: string): string[] {
  const found = css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]+))\s*\)|@import\s*(?:"([^"]*)"|'([^']*)')/g);
  return [...found].map(([, ...values]) => values.find((value) => value !== undefined) ?? '');
}
