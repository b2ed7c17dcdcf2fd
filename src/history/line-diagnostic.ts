import { diagnostic, type Diagnostic, type DiagnosticCode } from '../report/diagnostics/diagnostic.ts';
import { itemTagText } from '../report/lines/item-tag.ts';
import type { ItemTag } from '../report/schema/report.ts';
import type { Appearance } from './history.ts';

/** A line of a report. */
export type ReportLine = Pick<Appearance, 'report' | 'line'>;

/**
 * A diagnostic of a line, with the line as its author should write it: with another tag, and perhaps other words. Its
 * sub-lines stay.
 */
export function lineDiagnostic(
  { report, line }: ReportLine,
  code: DiagnosticCode,
  found: string,
  expected: string,
  tag: ItemTag,
  written = line.written,
): Diagnostic {
  const { marker } = line.status;
  const parts = ['-', marker === undefined ? '' : `[${marker}]`, written, itemTagText(tag)];
  const fix = ' '.repeat(line.position.column - 1) + parts.filter((part) => part !== '').join(' ');
  return diagnostic(report.file, { code, position: line.position, found, expected, fix });
}
