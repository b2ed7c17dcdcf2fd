import type { Diagnostic, DiagnosticCode } from '../report/diagnostics/diagnostic.ts';
import { applyEdits, type Edit } from '../report/diagnostics/merge-fixes.ts';

/** What is removed or replaced, found in the line itself. */
type Rule = (line: string, column: number, diagnostic: Diagnostic) => Edit | undefined;

/** Marks that can mean one status only; every other unknown marker is for the author to decide. */
const clearMarks: Record<string, string> = { '✓': 'x', '✔': 'x', '✅': 'x', '☑': 'x', '–': '-', '—': '-', '−': '-' };

/**
 * The kinds of mistake that have one cure and lose nothing by it. A plan loses only `[ ]`: whoever wrote another marker
 * there said something that belongs into the status report.
 */
const rules: Partial<Record<DiagnosticCode, Rule>> = {
  'mdx-less-than': (line, column) => escape(line, column, '<'),
  // All braces of a line are one mistake.
  'mdx-expression': (line, _column, { fix }) =>
    bare(fix) === bare(line) ? { start: 0, end: line.length, replacement: fix } : undefined,
  'mdx-autolink': (line, column) => {
    const link = /^<(https?:\/\/[^\s<>]+)>(?=$|[\s.,;:!?)])/.exec(line.slice(column));
    const isApart = column === 0 || /[\s(]/.test(line[column - 1] ?? '');
    return link && isApart ? { start: column, end: column + link[0].length, replacement: link[1] ?? '' } : undefined;
  },
  'misplaced-marker': (line, _column, { file }) => {
    const marker = /^(\s*[-*+]\s+)\[ \]\s+/.exec(line);
    return marker && file.endsWith('/plan.mdx')
      ? { start: marker[1]!.length, end: marker[0].length, replacement: '' }
      : undefined;
  },
  'unknown-marker': (line) => {
    const marker = /^(\s*[-*+]\s+\[)(.)\](?=\s)/u.exec(line);
    const meant = marker && clearMarks[marker[2] ?? ''];
    return meant ? { start: marker[1]!.length, end: marker[0].length - 1, replacement: meant } : undefined;
  },
};

/**
 * The edit that cures a mistake, where it is safe to make it unasked.
 * @param diagnostic of the file.
 * @param line of the file on which it stands.
 * @returns the edit; undefined where the cure is a guess, loses something, or is not what the message proposes.
 */
export function safeEdit(diagnostic: Diagnostic, line: string): Edit | undefined {
  const edit = rules[diagnostic.code]?.(line, diagnostic.position.column - 1, diagnostic);
  return edit && applyEdits(line, [edit]) === diagnostic.fix ? edit : undefined;
}

function bare(line: string): string {
  return line.replaceAll('\\{', '{');
}

function escape(line: string, column: number, character: string): Edit | undefined {
  return line[column] === character ? { start: column, end: column, replacement: '\\' } : undefined;
}
