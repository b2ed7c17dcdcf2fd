import type { Text } from '@codemirror/state';
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';

/** What to write in place of a stretch of a text. */
export interface TextEdit {
  from: number;
  to: number;
  insert: string;
}

const isBullet = (row: string) => /^\s*[-*+]\s/.test(row);

/**
 * The fix of a problem as a change of the text in which it was found; undefined if it is advice that only an author can
 * follow. A fix that is a bullet stands for the whole line, from its first row to its last.
 */
export function editOfProblem({ edit, fix, position }: Diagnostic, doc: Text): TextEdit | undefined {
  if (edit) return { from: edit.start, to: edit.end, insert: edit.text };
  const { from, text } = doc.line(Math.min(position.line, doc.lines));
  // Its words may continue on the next rows.
  const { to } = doc.line(Math.min(position.endLine ?? position.line, doc.lines));
  const keepsNotes = !doc.sliceString(from, to).includes('<Note') || fix.includes('<Note');
  const isLine = isBullet(text) && isBullet(fix) && !fix.includes('\n');
  return isLine && keepsNotes ? { from, to, insert: fix } : undefined;
}

/** The stretch of a text in which a problem was found. */
export function placeOf({ position }: Diagnostic, doc: Text): Pick<TextEdit, 'from' | 'to'> {
  const { line, column, endLine = line, endColumn = column } = position;
  const offset = (row: number, col: number) => {
    const { from, to } = doc.line(Math.min(row, doc.lines));
    return Math.min(from + col - 1, to);
  };
  const from = offset(line, column);
  return { from, to: Math.max(from, offset(endLine, endColumn)) };
}
