import { readSealed, writeSealed } from './sealed-file.ts';

/**
 * Reads lines that code has kept for itself.
 * @param file that holds them.
 * @param fingerprint of the code; left out, the lines of any code count.
 * @returns undefined where the file is missing, is not as it was written, or was written by other code.
 */
export function readKeptLines(file: string, fingerprint?: string): string[] | undefined {
  const [by, ...lines] = readSealed(file)?.toString().split('\n') ?? [];
  return by === undefined || (fingerprint !== undefined && by !== fingerprint) ? undefined : lines;
}

/**
 * Keeps lines.
 * @param file to write.
 * @param fingerprint of the code that has made them: letters and digits.
 * @param lines of text, none with a line break in it.
 */
export function keepLines(file: string, fingerprint: string, lines: readonly string[]): void {
  writeSealed(file, Buffer.from([fingerprint, ...lines].join('\n')));
}

/**
 * Tells lines apart by what they begin with.
 * @param lines each with a key, a space and a text.
 * @returns the texts by key.
 */
export function keyedLines(lines: readonly string[]): ReadonlyMap<string, string> {
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]));
}
