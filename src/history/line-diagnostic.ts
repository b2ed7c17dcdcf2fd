import { diagnostic, type Diagnostic, type DiagnosticCode } from '../report/diagnostics/diagnostic.ts';
import { itemTagText } from '../report/lines/item-tag.ts';
import type { ItemTag, Line } from '../report/schema/report.ts';
import type { Appearance } from './history.ts';

/** A line of a report. */
export type ReportLine = Pick<Appearance, 'report' | 'line'>;

/** A diagnostic of a line, with the line as it should be: with another tag, and perhaps other words. */
export function lineDiagnostic(
  { report, line }: ReportLine,
  code: DiagnosticCode,
  found: string,
  expected: string,
  tag: ItemTag,
  written = line.written,
): Diagnostic {
  const fix = writtenLine({ ...line, written }, tag);
  return diagnostic(report.file, { code, position: line.position, found, expected, fix });
}

/** Writes a line as an author would, with a tag but without sub-lines. */
function writtenLine(line: Line, tag: ItemTag): string {
  const { marker } = line.status;
  const parts = ['-', marker === undefined ? '' : `[${marker}]`, line.written, itemTagText(tag)];
  return ' '.repeat(line.position.column - 1) + parts.filter((part) => part !== '').join(' ');
}
