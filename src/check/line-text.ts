import { itemTagText } from '../report/lines/item-tag.ts';
import { quoteLine } from '../report/diagnostics/source.ts';
import type { ItemTag } from '../report/schema/item-tag.ts';
import type { Line } from '../report/schema/report.ts';
import { writtenAt } from '../report/report-lines.ts';

/** A line as its author would write it, with another tag or other words. */
export function lineText(
  line: Line,
  {
    tag = line.tag,
    written = line.written,
    column = writtenAt(line).column,
  }: { tag?: ItemTag; written?: string; column?: number },
): string {
  const { marker } = line.status;
  const parts = ['-', marker === undefined ? '' : `[${marker}]`, written, itemTagText(tag)];
  return ' '.repeat(column - 1) + parts.filter((part) => part !== '').join(' ');
}

/** The same line in a sentence of a message. */
export function quotedLine(line: Line, more: Partial<ItemTag> = {}, written = line.written): string {
  return quoteLine(lineText(line, { tag: { ...line.tag, ...more }, written }).trim());
}
