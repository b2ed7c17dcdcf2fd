import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { applyEdits, type Edit } from '../report/diagnostics/merge-fixes.ts';
import type { ContentFile } from '../report/file.ts';
import { safeEdit } from './safe-fix.ts';

/** Fixing one mistake can reveal the next, for instance if MDX could not be read beyond it. */
const maxRounds = 50;

/**
 * Makes the safe fixes in the texts of files, and checks again after each round. `result` is that of the last check.
 */
export function fixFiles<Result extends { diagnostics: readonly Diagnostic[] }>(
  original: readonly ContentFile[],
  check: (files: readonly ContentFile[]) => Result,
): { files: readonly ContentFile[]; fixed: Diagnostic[]; result: Result } {
  let files = original;
  let result = check(files);
  const fixed: Diagnostic[] = [];
  for (let round = 0; round < maxRounds; round++) {
    const done: Diagnostic[] = [];
    const next = files.map((file) => fixFile(file, result.diagnostics, done));
    if (done.length === 0) break;
    files = next;
    fixed.push(...done);
    result = check(files);
  }
  return { files, fixed, result };
}

function fixFile(file: ContentFile, diagnostics: readonly Diagnostic[], done: Diagnostic[]): ContentFile {
  const inFile = diagnostics.filter((diagnostic) => diagnostic.file === file.displayPath);
  if (inFile.length === 0) return file;
  // Every second part is a line end.
  const parts = file.text.split(/(\r\n|\n|\r)/);
  for (const [number, ofLine] of Map.groupBy(inFile, ({ position }) => position.line)) {
    const index = (number - 1) * 2;
    const line = parts[index];
    if (line === undefined) continue;
    const edits: Edit[] = [];
    for (const diagnostic of ofLine) {
      const edit = safeEdit(diagnostic, line);
      if (!edit || edits.some((other) => edit.start <= other.end && other.start <= edit.end)) continue;
      edits.push(edit);
      done.push(diagnostic);
    }
    parts[index] = applyEdits(line, edits);
  }
  return { ...file, text: parts.join('') };
}
