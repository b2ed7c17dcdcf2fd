import type { Position } from './diagnostic.ts';

/** Where a node stands, as unist gives it (https://github.com/syntax-tree/unist#position). */
export interface Span {
  start: { line: number; column: number; offset?: number | undefined };
  end: { line: number; column: number; offset?: number | undefined };
}

/**
 * The position of a span in the shape that diagnostics use.
 * @param span of a node.
 * @returns its start and end.
 */
export function toPosition(span: Span): Position {
  return { line: span.start.line, column: span.start.column, endLine: span.end.line, endColumn: span.end.column };
}

/**
 * The place of an offset in a text.
 * @param text the whole file.
 * @param offset in UTF-16 code units, from 0.
 * @returns line and column, both from 1; never beyond the end of the text.
 */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, Math.max(0, Math.min(offset, text.length)));
  const lines = before.split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/**
 * The position of a stretch of a text.
 * @param text the whole file.
 * @param start offset of its first character.
 * @param end offset after its last.
 * @returns line and column of both.
 */
export function spanAt(text: string, start: number, end: number): Position {
  const { line: endLine, column: endColumn } = positionAt(text, end);
  return { ...positionAt(text, start), endLine, endColumn };
}

/**
 * The offset of a place in a text.
 * @param text the whole file.
 * @param line of the place, from 1.
 * @param column of the place, from 1.
 * @returns the offset in UTF-16 code units, from 0; never beyond the end of the text.
 */
export function offsetAt(text: string, line: number, column: number): number {
  const lineBreak = /\r\n|\n|\r/g;
  for (let seen = 1; seen < line; seen++) if (!lineBreak.test(text)) return text.length;
  return Math.min(lineBreak.lastIndex + column - 1, text.length);
}

/** More of one line than this is no help to anyone, and thousands of mistakes in it would not fit into memory. */
const maxContext = 5_000;

/**
 * The source lines that hold a stretch of text, with that stretch replaced: the corrected text for a diagnostic.
 * @param text the whole file.
 * @param start offset of the first character to replace.
 * @param end offset after the last.
 * @param replacement what stands there in the corrected text.
 * @returns whole lines without the final line break; of an endless line only the neighbourhood, between ellipses.
 */
export function correctedLines(text: string, start: number, end: number, replacement: string): string {
  const from = start === 0 ? 0 : Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const rest = text.slice(end).search(/[\r\n]/);
  const to = rest < 0 ? text.length : end + rest;
  const before = start - from > maxContext ? `…${text.slice(start - maxContext, start)}` : text.slice(from, start);
  const after = to - end > maxContext ? `${text.slice(end, end + maxContext)}…` : text.slice(end, to);
  return before + replacement + after;
}

/**
 * A short quotation of found text for a message: one line, at most 80 characters.
 * @param text what was found.
 * @returns the text in backticks, shortened with an ellipsis.
 */
export function quote(text: string): string {
  // Five hundred characters hold eighty that show, whatever white space is between them, except in hostile files.
  const line = text.slice(0, 500).replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return '`' + (characters.length > 80 ? characters.slice(0, 79).join('') + '…' : line) + '`';
}
