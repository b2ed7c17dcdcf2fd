import type { Node } from 'mdast';
import { location } from 'vfile-location';
import type { Position } from './diagnostic.ts';

/** https://github.com/syntax-tree/unist#position */
export type Placed = Pick<Node, 'position'>;

/** Offsets of both ends. */
export type Stretch = readonly [start: number, end: number];

/** An empty line; not the two characters of one Windows line ending. */
export const emptyLine = /(?:\r\n|\n|\r(?!\n))[^\S\r\n]*(?:\r\n|\n|\r(?!\n))/;

/** Where a node is; the beginning of the file if the parser gave no position. */
export function positionOf({ position }: Placed): Position {
  if (!position) return { line: 1, column: 1 };
  const { start, end } = position;
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** Where a node begins and ends; 0 if the parser gave no position. */
export function offsetsOf({ position }: Placed): { start: number; end: number } {
  const start = position?.start.offset ?? 0;
  return { start, end: position?.end.offset ?? start };
}

export function splitLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

/** The rest of the line from an offset on, at most `longest` characters. */
export function restOfLine(text: string, offset = 0, longest = Infinity): string {
  const [rest = ''] = /^[^\r\n]*/.exec(text.slice(offset, offset + longest)) ?? [];
  return rest;
}

/** The part of a line that precedes an offset, at most `longest` characters. */
export function beforeInLine(text: string, offset: number, longest = maxContext): string {
  const before = text.slice(Math.max(0, offset - longest), offset);
  return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
}

/** Converts between offsets in a text and its lines and columns. A place outside the text becomes its end. */
export function placesIn(text: string) {
  const { toPoint, toOffset } = location(text);
  const at = (offset: number): Position => {
    const { line, column } = toPoint(Math.max(0, Math.min(offset, text.length)))!;
    return { line, column };
  };
  const offsetOf = (line: number, column: number) => toOffset({ line, column }) ?? text.length;
  return {
    at,
    span: (start: number, end: number): Position => {
      const { line: endLine, column: endColumn } = at(end);
      return { ...at(start), endLine, endColumn };
    },
    stretch: ({ line, column, endLine = line, endColumn = column }: Position): Stretch => [
      offsetOf(line, column),
      offsetOf(endLine, endColumn),
    ],
  };
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

/** Quotes a line to paste, which is of no use if it is shortened. */
export function quoteLine(line: string): string {
  return quote(line, 1_000);
}

/** Quotes a whole id, because two ids often differ only at the end. */
export function quoteId(id: string): string {
  return quote(id, 250);
}
