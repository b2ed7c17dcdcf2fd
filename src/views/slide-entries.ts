import type { RootContent } from 'mdast';
import { dueOf } from '../history/due.ts';
import type { Appearance, Change, History } from '../history/history.ts';
import { cycleChangeAt } from '../history/related-lines.ts';
import { eachNode, plainText } from '../report/markdown/nodes.ts';
import type { Line } from '../report/schema/report.ts';
import type { Translate } from '../strings/translate.ts';
import { changeText } from './labels.ts';

/** An entry, and how many rows it takes. */
export type SlideEntry = LineEntry | { type: 'prose'; rows: number; depth: number; body: readonly RootContent[] };

/** A line, a line above it repeated on a new slide, or the last line of an item that is no longer listed. */
export interface LineEntry {
  type: 'line' | 'continued' | 'unlisted';
  rows: number;
  depth: number;
  appearance: Appearance;
  change: Change | undefined;
}

/** What fits on a slide, at a size that can be read from the back of a room. */
export const room = { rows: 14, columns: 60 };

/** Each of these nodes begins a row. A bullet has its text in a paragraph. */
const rowStarts = new Set(['heading', 'paragraph', 'tableRow', 'code', 'break']);

/** A line and its sub-lines. */
export function lineEntries(line: Line, depth: number, history: History, t: Translate): SlideEntry[] {
  const appearance = history.appearanceOf.get(line)!;
  const change = cycleChangeAt(appearance);
  // Beside the text, the marks of a change take a second line, or a third.
  const markRows = change && change.marks.length > 0 ? 1 + Math.ceil(changeText(change, t).length / 26) : 1;
  // Below the status and the change of open work, beside the status of other.
  const dueRows = line.open && dueOf(line) !== undefined ? 1 : 0;
  const rows = Math.max(rowsTaken(line.text, depth), markRows + dueRows);
  return [
    { type: 'line', appearance, change, depth, rows },
    ...line.lines.flatMap((sub) => lineEntries(sub, depth + 1, history, t)),
  ];
}

/** A line above the first one of a slide, repeated. */
export function continuedEntry(above: LineEntry): LineEntry {
  return { ...above, type: 'continued', rows: rowsTaken(above.appearance.line.text, above.depth) };
}

/** The last line of an item that is no longer listed. */
export function unlistedEntry(appearance: Appearance, change: Change): LineEntry {
  return { type: 'unlisted', appearance, change, depth: 0, rows: rowsTaken(appearance.line.text, 0) };
}

/** Blocks between lines. A picture takes six rows. */
export function proseEntry(body: readonly RootContent[]): SlideEntry {
  let rows = Math.floor(plainText(body).length / room.columns);
  for (const block of body)
    eachNode(block, ({ type }) => void (rows += type === 'image' ? 6 : rowStarts.has(type) ? 1 : 0));
  return { type: 'prose', body, depth: 0, rows };
}

/** The rows of a text at a depth of lines. Characters of East Asian scripts have twice the width. */
export function rowsTaken(text: string, depth: number): number {
  const wide = text.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/g)?.length ?? 0;
  return Math.ceil((text.length + wide) / (room.columns - 3 * depth));
}
