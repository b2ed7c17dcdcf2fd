import type { Diagnostic } from './diagnostic.ts';
import { withoutHidden } from './hidden-characters.ts';
import { maxContext, splitLines } from './source.ts';

/** What to write in place of a stretch of a line or of a file; both ends count from 0. */
export interface Edit {
  start: number;
  end: number;
  replacement: string;
}

/**
 * Merges fixes of the same line, unless they overlap, so that one paste makes all of them. Hidden characters, which are
 * a mistake of their own, are in none.
 */
export function mergeFixes(
  diagnostics: readonly Diagnostic[],
  textOf: (file: string) => string | undefined,
): Diagnostic[] {
  const merged = new Map<Diagnostic, string>();
  for (const [file, ofFile] of Map.groupBy(diagnostics, (diagnostic) => diagnostic.file)) {
    if (ofFile.length < 2) continue;
    const lines = splitLines(textOf(file) ?? '');
    for (const [number, ofLine] of Map.groupBy(ofFile, ({ position }) => position.line)) {
      const line = withoutHidden(lines[number - 1] ?? '');
      if (ofLine.length < 2 || line.length > maxContext) continue;
      const edits = ofLine
        .filter(({ fix, certainty }) => certainty !== 'choose' && !/[\r\n]/.test(fix))
        .map((diagnostic) => ({ diagnostic, ...editOf(line, withoutHidden(diagnostic.fix)) }))
        // Advice shares nothing with the line, but perhaps its end.
        .filter(({ diagnostic: { fix }, start, end }) => start > 0 || (end < line.length && !isSentence.test(fix)));
      const apart = edits.filter(
        (edit) => !edits.some((other) => other.diagnostic !== edit.diagnostic && isOverlap(edit, other)),
      );
      // Beside other letters, a joiner may join nothing, so that nobody sees it.
      const fix = withoutHidden(withEdits(line, apart));
      for (const { diagnostic } of apart) merged.set(diagnostic, fix);
    }
  }
  return diagnostics.map((diagnostic) => ({ ...diagnostic, fix: merged.get(diagnostic) ?? diagnostic.fix }));
}

const isSentence = /^\p{Lu}.*\.$/u;

/** The shortest stretch in which a line and its corrected form differ. */
export function editOf(line: string, fix: string): Edit {
  const shorter = Math.min(line.length, fix.length);
  let start = 0;
  while (start < shorter && line[start] === fix[start]) start++;
  let unchanged = 0;
  while (unchanged < shorter - start && line.at(-1 - unchanged) === fix.at(-1 - unchanged)) unchanged++;
  return { start, end: line.length - unchanged, replacement: fix.slice(start, fix.length - unchanged) };
}

/** A text with edits that do not overlap. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  const sorted = edits.toSorted((a, b) => a.start - b.start);
  const pieces = sorted.map(
    ({ start, replacement }, index) => text.slice(sorted[index - 1]?.end ?? 0, start) + replacement,
  );
  return pieces.join('') + text.slice(sorted.at(-1)?.end ?? 0);
}

export function isOverlap(a: Edit, b: Edit): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}
