import type { Node } from 'mdast';
import { location } from 'vfile-location';
import type { Position } from './diagnostic.ts';

/** https://github.com/syntax-tree/unist#position */
export type Span = NonNullable<Node['position']>;

/** An empty line; not the two characters of one Windows line ending. */
export const emptyLine = /(?:\r\n|\n|\r(?!\n))[^\S\r\n]*(?:\r\n|\n|\r(?!\n))/;

/** Where a node is; the beginning of the file if the parser gave no position. */
export function positionOf({ position }: { position?: Span | undefined }): Position {
  if (!position) return { line: 1, column: 1 };
  const { start, end } = position;
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** Where a node begins and ends; 0 if the parser gave no position. */
export function offsetsOf({ position }: { position?: Span | undefined }): { start: number; end: number } {
  const start = position?.start.offset ?? 0;
  return { start, end: position?.end.offset ?? start };
}

export function splitLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

/** The rest of the line from an offset on, at most `longest` characters. */
export function restOfLine(text: string, offset = 0, longest = Infinity): string {
  return /^[^\r\n]*/.exec(text.slice(offset, offset + longest))![0];
}

/** The part of a line that precedes an offset, at most `longest` characters. */
export function beforeInLine(text: string, offset: number, longest = maxContext): string {
  const before = text.slice(Math.max(0, offset - longest), offset);
  return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
}

/** Line and column of an offset, never beyond the end of the text. */
export function positionAt(text: string, offset: number): Position {
  return positionFinder(text)(offset);
}

/** Returns `positionAt` for one text, in logarithmic time. */
export function positionFinder(text: string): (offset: number) => Position {
  const { toPoint } = location(text);
  return (offset) => {
    const { line, column } = toPoint(Math.max(0, Math.min(offset, text.length)))!;
    return { line, column };
  };
}

/** Line and column of both ends of a stretch. */
export function spanAt(text: string, start: number, end: number): Position {
  const { line: endLine, column: endColumn } = positionAt(text, end);
  return { ...positionAt(text, start), endLine, endColumn };
}

/** Returns a function that gives the offset of a line and column, never beyond the end of the text. */
export function offsetFinder(text: string): (line: number, column: number) => number {
  const { toOffset } = location(text);
  return (line, column) => toOffset({ line, column }) ?? text.length;
}

/** More of one line helps nobody, and thousands of mistakes in it would not fit into memory. */
export const maxContext = 2_000;
const neighbourhood = 200;

/** The fix of a diagnostic: the lines around a stretch, with the stretch replaced. Long lines are cut with ellipses. */
export function correctedLines(text: string, start: number, end: number, replacement: string): string {
  const before = beforeInLine(text, start, maxContext + 1);
  const after = restOfLine(text, end, maxContext + 1);
  const shownBefore = before.length > maxContext ? `…${before.slice(-neighbourhood)}` : before;
  const shownAfter = after.length > maxContext ? `${after.slice(0, neighbourhood)}…` : after;
  return shownBefore + replacement + shownAfter;
}

/** Quotes a text for a message: on one line, in backticks, shortened with an ellipsis. */
export function quote(text: string, longest = 80): string {
  // Much of it may be white space.
  const line = text
    .slice(0, longest * 6)
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...line];
  return '`' + (characters.length > longest ? characters.slice(0, longest - 1).join('') + '…' : line) + '`';
}

/** Quotes a whole id, because two ids often differ only at the end. */
export function quoteId(id: string): string {
  return quote(id, 250);
}
