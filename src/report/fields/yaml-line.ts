/**
 * Where a line of YAML begins.
 * @param yaml the text.
 * @param offset of a character of the line.
 * @returns the offset of its first character.
 */
export function lineStart(yaml: string, offset: number): number {
  return offset === 0 ? 0 : yaml.lastIndexOf('\n', offset - 1) + 1;
}

/**
 * A line of YAML.
 * @param yaml the text.
 * @param offset of a character of it.
 * @returns its text without the line break.
 */
export function lineAt(yaml: string, offset: number): string {
  return /^.*/.exec(yaml.slice(lineStart(yaml, offset)))?.[0] ?? '';
}
