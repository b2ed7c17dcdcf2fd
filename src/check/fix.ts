import type { Diagnosis } from './check.ts';
import { isError, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { hasHidden } from '../report/diagnostics/hidden-characters.ts';
import { editOf, isOverlap, withEdits } from '../report/diagnostics/merge-fixes.ts';
import { maxContext } from '../report/diagnostics/source.ts';
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

/** Fixes what is apart in each line. The next round finds the others at their new places. */
function fixFile(file: ContentFile, diagnostics: readonly Diagnostic[], done: Diagnostic[]): ContentFile {
  // Every second part is a line end.
  const parts = file.text.split(/(\r\n|\n|\r)/);
  const inFile = diagnostics.filter((found) => found.certainty === 'certain' && found.file === file.displayPath);
  for (const [number, ofLine] of Map.groupBy(inFile, ({ position }) => position.line)) {
    const index = (number - 1) * 2;
    const line = parts[index] ?? '';
    // The fix of a longer line is only a part of it.
    if (line.length > maxContext) continue;
    const [first, ...others] = ofLine.map((found) => ({ found, ...editOf(line, found.fix) }));
    if (!first) continue;
    const apart = [first];
    for (const edit of others) if (!apart.some((one) => isOverlap(one, edit))) apart.push(edit);
    const text = withEdits(line, apart);
    const isAsOne = !hasHidden(text) || hasHidden(first.found.fix);
    parts[index] = isAsOne ? text : first.found.fix;
    done.push(...(isAsOne ? apart : [first]).map(({ found }) => found));
  }
  return { ...file, text: parts.join('') };
}
