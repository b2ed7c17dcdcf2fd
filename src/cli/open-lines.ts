import { unmarkedItems, standingOf } from '../check/unmarked-items.ts';
import { markerIn } from '../write/bullets.ts';
import type { History } from '../history/history.ts';
import { openMarker } from '../import/next-report.ts';
import { splitLines } from '../report/diagnostics/source.ts';
import { topLines, writtenAt } from '../report/report-lines.ts';
import type { Line, Report } from '../report/schema/report.ts';

/** A line whose marker only its author knows. */
export interface OpenLine {
  part: Report;
  /** The titles that the line is below: of its area, and of the lines above it. */
  above: readonly string[];
  line: Line;
  /** How the work stood, as in messages. */
  standing: string;
  /** Whether `new-cycle` or `import` has left it to the author. */
  isDraft: boolean;
}

/** The lines of drafts that wait for a marker, and the items that `check` asks for, in the order of the reports. */
export function openLines(
  history: History,
  isMisread: Parameters<typeof unmarkedItems>[1],
  questions: ReadonlySet<string>,
  textOf: (file: string) => string | undefined,
): OpenLine[] {
  const unmarked = new Set(unmarkedItems(history, isMisread, questions).flatMap(({ lines }) => lines));
  const openIn = (part: Report): OpenLine[] => {
    const rows = splitLines(textOf(part.file) ?? '');
    const visit = (line: Line, above: readonly string[]): OpenLine[] => {
      const isDraft = markerIn(rows[writtenAt(line).line - 1] ?? '')?.marker === openMarker;
      const below = line.lines.flatMap((sub) => visit(sub, [...above, line.text]));
      if (!isDraft && !unmarked.has(line)) return below;
      return [{ part, above, line, standing: standingOf(line, history), isDraft }, ...below];
    };
    return part.sections.flatMap((section) => topLines([section]).flatMap((line) => visit(line, [section.heading])));
  };
  const reports = history.reports.filter(({ kind }) => kind === 'status');
  return reports.flatMap(({ parts }) => parts.flatMap(openIn));
}
