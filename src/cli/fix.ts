import type { Diagnosis } from '../check/check.ts';
import type { Diagnostic, DiagnosticCode } from '../report/diagnostics/diagnostic.ts';
import { maxContext } from '../report/diagnostics/source.ts';
import type { ContentFile } from '../report/file.ts';

/** Fixing one mistake can reveal the next, because MDX cannot be read beyond some mistakes. */
const maxRounds = 50;

/** Makes the safe fixes in the texts of files, and checks again after each round. `result` is of the last check. */
export function fixFiles(
  original: readonly ContentFile[],
  check: (files: readonly ContentFile[]) => Diagnosis,
): { files: readonly ContentFile[]; fixed: Diagnostic[]; result: Diagnosis } {
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

/** Fixes one mistake of each line. The next round finds the others at their new places. */
function fixFile(file: ContentFile, diagnostics: readonly Diagnostic[], done: Diagnostic[]): ContentFile {
  // Every second part is a line end.
  const parts = file.text.split(/(\r\n|\n|\r)/);
  const inFile = diagnostics.filter((diagnostic) => diagnostic.file === file.displayPath);
  for (const [number, ofLine] of Map.groupBy(inFile, ({ position }) => position.line)) {
    const index = (number - 1) * 2;
    const line = parts[index] ?? '';
    // The fix of a longer line is only a part of it.
    const safe = line.length <= maxContext && ofLine.find((found) => rules[found.code]?.(line, found));
    if (!safe) continue;
    parts[index] = safe.fix;
    done.push(safe);
  }
  return { ...file, text: parts.join('') };
}

/** Whether the fix of a mistake is safe: it needs no guess and loses nothing. */
type Rule = (line: string, diagnostic: Diagnostic) => boolean;

/** Markers that can only mean one status. Only the author knows what any other means. */
const clearMark = /^\s*[-*+]\s+\[[✓✔✅☑–—−]\]\s/u;

const onlyEscapes: Rule = (line, { fix }) => fix.replace(/\\(?=[<{])/g, '') === line.replace(/\\(?=[<{])/g, '');

/** A plan loses only `[ ]`: any other marker says something that belongs in the status report. */
const rules: Partial<Record<DiagnosticCode, Rule>> = {
  'mdx-less-than': onlyEscapes,
  'mdx-expression': onlyEscapes,
  'mdx-autolink': (line, { position: { column } }) =>
    /^<https?:\/\/[^\s<>]+>(?=$|[\s.,;:!?)])/.test(line.slice(column - 1)) &&
    (column === 1 || /[\s(]/.test(line[column - 2] ?? '')),
  'misplaced-marker': (line, { file, fix }) => isPlan(file) && fix === line.replace(/^(\s*[-*+]\s+)\[ \]\s+/, '$1'),
  'unknown-marker': (line, { file }) => clearMark.test(line) && !isPlan(file),
};

function isPlan(file: string): boolean {
  return /\/_?plan\.mdx$/.test(file);
}
