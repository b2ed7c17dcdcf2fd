/** The title that a row of text may be, without the signs that people put around titles. */
export function titleIn(row: string): string {
  return row
    .slice(0, 200)
    .trim()
    .replace(/^(?:#{1,6}\s*|h\d\. +|==+ +)/, '')
    .replace(/^(\*\*|__)(.*?)(:?)\1(:?)$/, '$2')
    .replace(/\s*:$/, '')
    .trim();
}
