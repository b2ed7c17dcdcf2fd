import { itemTagText } from '../report/lines/item-tag.ts';
import type { ItemTag, Line } from '../report/schema/report.ts';
import { statusMarkers } from '../report/status.ts';

/** Writes a line as an author would, with a tag but without sub-lines, for the corrected text of a diagnostic. */
export function writtenLine(line: Line, tag: ItemTag = { added: false, replacedBy: [] }): string {
  const marker = [...statusMarkers].find(([, status]) => status === line.status)?.[0];
  const parts = ['-', marker === undefined ? '' : `[${marker}]`, line.words ?? line.text, itemTagText(tag)];
  return ' '.repeat(line.position.column - 1) + parts.filter((part) => part !== '').join(' ');
}
