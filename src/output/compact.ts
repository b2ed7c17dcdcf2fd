/**
 * Copies texts out of the page that they are pieces of, which would stay in memory with them: all at once, as each by itself takes longer.
 * @param pieces of a text, none with the character NUL, which no page may have.
 * @returns the same texts.
 */
export function compact(pieces: readonly string[]): string[] {
  return pieces.length === 0 ? [] : Buffer.from(pieces.join('\0')).toString().split('\0');
}
