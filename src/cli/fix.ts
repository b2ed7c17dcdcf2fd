import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import type { ContentFile } from '../report/file.ts';
import { applyEdits, type Edit } from '../report/diagnostics/merge-fixes.ts';
import { safeEdit } from './safe-fix.ts';

/** Fixing one mistake can reveal the next, for instance where MDX could not read on. This is the limit. */
const maxRounds = 50;

/** Content in which the safe fixes are made. */
export interface Fixed {
  files: readonly ContentFile[];
  /** What was fixed, in the order of the rounds. */
  fixed: Diagnostic[];
  /** What is left. */
  diagnostics: readonly Diagnostic[];
}

/**
 * Makes the safe fixes in the texts of files, and checks again after each round.
 * @param files of the content.
 * @param check says what is wrong with files.
 * @param rounds at most; none where it is only to check.
 * @returns the files, changed where something was fixed.
 */
export function fixFiles(
  files: readonly ContentFile[],
  check: (files: readonly ContentFile[]) => readonly Diagnostic[],
  rounds = maxRounds,
): Fixed {
  let now = files;
  let diagnostics = check(now);
  const fixed: Diagnostic[] = [];
  for (let round = 0; round < rounds; round++) {
    const done: Diagnostic[] = [];
    const next = now.map((file) => fixFile(file, diagnostics, done));
    if (done.length === 0) break;
    now = next;
    fixed.push(...done);
    diagnostics = check(now);
  }
  return { files: now, fixed, diagnostics };
}

function fixFile(file: ContentFile, diagnostics: readonly Diagnostic[], done: Diagnostic[]): ContentFile {
  const own = diagnostics.filter((one) => one.file === file.file);
  if (own.length === 0) return file;
  // Every second part is a line end, which stays as it is.
  const parts = file.text.split(/(\r\n|\n|\r)/);
  for (const [number, ofLine] of Map.groupBy(own, ({ position }) => position.line)) {
    const index = (number - 1) * 2;
    const line = parts[index];
    if (line === undefined) continue;
    const edits: Edit[] = [];
    for (const one of ofLine) {
      const edit = safeEdit(one, line);
      if (!edit || edits.some((other) => edit.start <= other.end && other.start <= edit.end)) continue;
      edits.push(edit);
      done.push(one);
    }
    parts[index] = applyEdits(line, edits);
  }
  return { ...file, text: parts.join('') };
}
