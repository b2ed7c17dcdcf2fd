import type { Diagnostic } from '../../report/diagnostics/diagnostic.ts';

/** What to write in place of a stretch of a text. */
export interface TextEdit {
  from: number;
  to: number;
  insert: string;
}

const isBullet = (row: string) => /^\s*[-*+]\s/.test(row);

/**
 * The fix of a problem as a change of the text in which it was found; undefined if it is advice that only an author can
 * follow. A fix that is a bullet stands for the whole line.
 */
export function editOfProblem({ edit, fix, position }: Diagnostic, text: string): TextEdit | undefined {
  if (edit) return { from: edit.start, to: edit.end, insert: edit.text };
  const rows = text.split('\n');
  const row = rows[position.line - 1] ?? '';
  if (!isBullet(row) || !isBullet(fix) || fix.includes('\n')) return undefined;
  const from = rows.slice(0, position.line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  return { from, to: from + row.length, insert: fix };
}
