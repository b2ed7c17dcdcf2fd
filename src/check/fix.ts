import type { Diagnosis } from './check.ts';
import { isError, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { hasHidden } from '../report/diagnostics/hidden-characters.ts';
import { editOf, isOverlap, withEdits, type Edit } from '../report/diagnostics/merge-fixes.ts';
import { beforeInLine, maxContext, restOfLine } from '../report/diagnostics/source.ts';
import type { ContentFile } from '../report/file.ts';

/** Fixing one mistake can reveal the next, because MDX cannot be read beyond some mistakes. */
const maxRounds = 50;

/**
 * Makes the fixes that are certain in the texts of files, and checks again after each round. `result` is of the last check.
 * Warnings stay for their authors where their fixes would make errors, such as two lines of the same words.
 */
export function fixFiles(
  original: readonly ContentFile[],
  check: (files: readonly ContentFile[]) => Diagnosis,
): { files: readonly ContentFile[]; fixed: Diagnostic[]; result: Diagnosis } {
  let files = original;
  let result = check(files);
  const fixed: Diagnostic[] = [];
  let isFixable = (_: Diagnostic): boolean => true;
  for (let round = 0; round < maxRounds; round++) {
    const done: Diagnostic[] = [];
    const fixable = result.diagnostics.filter(isFixable);
    const next = files.map((file) => fixFile(file, fixable, done));
    if (done.length === 0) break;
    const after = check(next);
    if (countErrors(after) > countErrors(result) && !done.every(isError)) {
      isFixable = isError;
      continue;
    }
    files = next;
    fixed.push(...done);
    result = after;
  }
  return { files, fixed, result };
}

function countErrors({ diagnostics }: Diagnosis): number {
  return diagnostics.filter(isError).length;
}

/** Fixes what is apart. The next round finds the others at their new places. */
function fixFile(file: ContentFile, diagnostics: readonly Diagnostic[], done: Diagnostic[]): ContentFile {
  const { text } = file;
  const inFile = diagnostics.filter((found) => found.certainty === 'certain' && found.file === file.displayPath);
  const edits = inFile.flatMap((found) => {
    if (!found.edit) return [];
    const { start: from, end: to, text: instead } = found.edit;
    const { start, end, replacement } = editOf(text.slice(from, to), instead);
    return [{ found, start: from + start, end: from + end, replacement }];
  });
  const made: typeof edits = [];
  for (const ofLine of Map.groupBy(edits, ({ found }) => found.position.line).values()) {
    const apart: typeof edits = [];
    for (const edit of ofLine) {
      const overlaps = (other: typeof edit) => isOverlap(other, edit);
      if (!made.some(overlaps) && !apart.some(overlaps)) apart.push(edit);
    }
    const [first] = apart;
    if (!first) continue;
    const isAsOne = !hasHidden(linesWith(text, apart)) || hasHidden(first.found.fix);
    made.push(...(isAsOne ? apart : [first]));
  }
  done.push(...made.map(({ found }) => found));
  return { ...file, text: withEdits(text, made) };
}

/** The lines that edits are in, once these are made. */
function linesWith(text: string, edits: readonly Edit[]): string {
  const [from, to] = [Math.min(...edits.map(({ start }) => start)), Math.max(...edits.map(({ end }) => end))];
  const before = beforeInLine(text, from);
  const around = before + text.slice(from, to) + restOfLine(text, to, maxContext);
  const left = from - before.length;
  return withEdits(
    around,
    edits.map((edit) => ({ ...edit, start: edit.start - left, end: edit.end - left })),
  );
}
