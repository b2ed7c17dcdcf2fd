import { itemTagText } from '../report/item-tag-text.ts';
import type { ItemTag, Line } from '../report/schema/report.ts';
import { statusMarkers } from '../report/status.ts';

/**
 * Writes a line as an author would, for the corrected text of a diagnostic.
 * @param line of a report.
 * @param tag what its `<Item />` is to say; by default nothing.
 * @returns the bullet with its marker, without sub-lines.
 */
export function writtenLine(line: Line, tag: ItemTag = { added: false, replacedBy: [] }): string {
  const marker = [...statusMarkers].find(([, status]) => status === line.status)?.[0];
  const words = line.text.replace(/[<{]/g, '\\$&');
  return ['-', marker === undefined ? '' : `[${marker}]`, words, itemTagText(tag)].filter((part) => part !== '').join(' ');
}

/**
 * Names a report as people do.
 * @param report in its place in the order.
 * @returns such as `F23A status`.
 */
export function reportName({ cycle, report }: { cycle: { label: string }; report: { kind: string } }): string {
  return `${cycle.label} ${report.kind}`;
}
