import type { Diagnostic, DiagnosticCode } from '../report/diagnostics/diagnostic.ts';
import { applyEdits, editOf, longestLine, type Edit } from '../report/diagnostics/merge-fixes.ts';
import type { ContentFile } from '../report/file.ts';

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

/** Whether the fix of a mistake needs no guess and loses nothing. */
type Rule = (line: string, diagnostic: Diagnostic) => boolean;

/** Marks that can only mean one status. What any other unknown marker means is for the author to say. */
const clearMark = /^\s*[-*+]\s+\[[✓✔✅☑–—−]\]\s/u;

const onlyEscapes: Rule = (line, { fix }) => fix.replace(/\\(?=[<{])/g, '') === line.replace(/\\(?=[<{])/g, '');

/**
 * The kinds of mistake that have one fix, which loses nothing. A plan loses only `[ ]`: an author who wrote another
 * marker there said something that belongs in the status report.
 */
const rules: Partial<Record<DiagnosticCode, Rule>> = {
  'mdx-less-than': onlyEscapes,
  'mdx-expression': onlyEscapes,
  'mdx-autolink': (line, { position: { column } }) =>
    /^<https?:\/\/[^\s<>]+>(?=$|[\s.,;:!?)])/.test(line.slice(column - 1)) &&
    (column === 1 || /[\s(]/.test(line[column - 2] ?? '')),
  'misplaced-marker': (line, { file, fix }) => isPlan(file) && fix === line.replace(/^(\s*[-*+]\s+)\[ \]\s+/, '$1'),
  'unknown-marker': (line, { file }) => clearMark.test(line) && !isPlan(file),
};

/** The edit of a line that fixes a mistake; undefined if the fix is a guess or loses something. */
function safeEdit(diagnostic: Diagnostic, line: string): Edit | undefined {
  const isSafe = line.length <= longestLine && rules[diagnostic.code]?.(line, diagnostic);
  return isSafe ? editOf(line, diagnostic.fix) : undefined;
}

function isPlan(file: string): boolean {
  return file.endsWith('/plan.mdx');
}
