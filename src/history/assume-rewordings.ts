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
  const rewordings = findRewordings(history).filter(({ now }) => !isDoubtful(now.report) && !now.line.tag.continues);
  if (rewordings.length === 0) return { rewordings, assumed: history };
  const continues = new Map(rewordings.map(({ now, before }) => [now.line, before.line.id]));
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
  // The sub-lines of a reworded line may be reworded, too.
  const further = assumeRewordings(next, buildHistory(next).history, isDoubtful);
  return { rewordings: [...rewordings, ...further.rewordings], assumed: further.assumed };
}

function withContinues(lines: readonly Line[], continues: ReadonlyMap<Line, string>): Line[] {
  return lines.map((line) => ({
    ...line,
    tag: { ...line.tag, continues: continues.get(line) ?? line.tag.continues },
    lines: withContinues(line.lines, continues),
  }));
}
