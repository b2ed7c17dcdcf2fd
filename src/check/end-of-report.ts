import type { Position } from '../report/diagnostics/diagnostic.ts';
import { topLines, withSubLines } from '../report/report-lines.ts';
import type { Report } from '../report/schema/report.ts';

/** Where a report ends, for messages about what it lacks. */
export function endOfReport({ sections }: Pick<Report, 'sections'>): Position {
  const last = withSubLines(topLines(sections)).at(-1);
  const { line, endLine } = last?.position ?? sections.at(-1)?.position ?? { line: 1 };
  return { line: endLine ?? line, column: 1 };
}
