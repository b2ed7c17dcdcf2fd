import type { Diagnostic, DiagnosticCode } from '../report/diagnostics/diagnostic.ts';
import { editOf, longestLine, type Edit } from '../report/diagnostics/merge-fixes.ts';

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
export function safeEdit(diagnostic: Diagnostic, line: string): Edit | undefined {
  const isSafe = line.length <= longestLine && rules[diagnostic.code]?.(line, diagnostic);
  return isSafe ? editOf(line, diagnostic.fix) : undefined;
}

function isPlan(file: string): boolean {
  return file.endsWith('/plan.mdx');
}
