import type { Content } from '../report/content.ts';
import type { Line } from '../report/schema/report.ts';
import { buildHistory } from './build-history.ts';
import { findRewordings, type Rewording } from './check-wording.ts';
import type { History, OrderedReport } from './history.ts';

/**
 * Finds lines that are probably about earlier work in other words, and the history as if each had its `continues`: only
 * then can their sub-lines be compared. In doubtful reports, a mistake has probably changed how words were read.
 */
export function assumeRewordings(
  content: Content,
  history: History,
  isDoubtful: (report: OrderedReport) => boolean,
): { rewordings: Rewording[]; assumed: History } {
  const found = findRewordings(history).filter(({ now }) => !isDoubtful(now.report) && !now.line.tag.continues);
  if (found.length === 0) return { rewordings: [], assumed: history };
  const continues = new Map(found.map(({ now, before }) => [now.line, before.line.id]));
  const reports = content.reports.map((report) => ({
    ...report,
    sections: report.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) =>
        block.type === 'lines' ? { ...block, lines: withContinues(block.lines, continues) } : block,
      ),
    })),
  }));
  const next = { ...content, reports };
  const { rewordings, assumed } = assumeRewordings(next, buildHistory(next).history, isDoubtful);
  return { rewordings: [...found, ...rewordings], assumed };
}

function withContinues(lines: readonly Line[], continues: ReadonlyMap<Line, string>): Line[] {
  return lines.map((line) => ({
    ...line,
    tag: { ...line.tag, continues: continues.get(line) ?? line.tag.continues },
    lines: withContinues(line.lines, continues),
  }));
}
