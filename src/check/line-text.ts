import { itemTagText } from '../report/lines/item-tag.ts';
import { quoteLine } from '../report/diagnostics/source.ts';
import type { ItemTag } from '../report/schema/item-tag.ts';
import type { Line } from '../report/schema/report.ts';

/** A line as its author would write it, with another tag or other words. */
export function lineText({ position, status, tag, written }: Line, other: { tag?: ItemTag; written?: string }): string {
  const marker = status.marker === undefined ? '' : `[${status.marker}]`;
  const parts = ['-', marker, other.written ?? written, itemTagText(other.tag ?? tag)];
  return ' '.repeat(position.column - 1) + parts.filter((part) => part !== '').join(' ');
}

/** The same line in a sentence of a message. */
export function quotedLine(line: Line, more: Partial<ItemTag> = {}, written = line.written): string {
  return quoteLine(lineText(line, { tag: { ...line.tag, ...more }, written }).trim());
}
