import { itemTagText } from '../report/lines/item-tag.ts';
import type { ItemTag } from '../report/schema/item-tag.ts';
import type { Line } from '../report/schema/report.ts';

/** A line as its author would write it, with another tag or other words. */
export function lineText({ position, status, tag, written }: Line, other: { tag?: ItemTag; written?: string }): string {
  const marker = status.marker === undefined ? '' : `[${status.marker}]`;
  const parts = ['-', marker, other.written ?? written, itemTagText(other.tag ?? tag)];
  return ' '.repeat(position.column - 1) + parts.filter((part) => part !== '').join(' ');
}
