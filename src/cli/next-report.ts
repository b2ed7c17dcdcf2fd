import type { OrderedReport } from '../history/history.ts';
import type { Line, ReportKind } from '../report/schema/report.ts';
import type { DraftLine, DraftReport, DraftSection } from './report-text.ts';

/** The marker of a line until the author replaces it. `check` reports it, because the report is not finished. */
export const openMarker = '?';

/** `check` reports either if only the # was removed. */
const hints = ['date: YYYY-MM-DD', 'meeting: …'];

/** The status report to a plan: its lines in its order, each waiting for a marker. */
export function statusFromPlan(plan: OrderedReport): DraftReport {
  const draft = (line: Line): DraftLine => ({
    words: line.written,
    marker: openMarker,
    tag: line.tag.id === undefined ? {} : { id: line.tag.id },
    lines: line.lines.map(draft),
  });
  const title = retitle(plan, { label: plan.cycle.label, kind: 'status' });
  return { title, authors: plan.authors, hints, sections: sectionsOf(plan, (lines) => lines.map(draft)) };
}

/**
 * The plan after a status report: what that leaves open, in its order. An open sub-line of a closed line takes the
 * place of that line and continues itself, unless the line was replaced.
 */
export function planFromStatus(status: OrderedReport, label: string): DraftReport {
  const keep = (lines: readonly Line[], isMoved = false): DraftLine[] =>
    lines.flatMap((line) => {
      if (!line.open) return line.tag.replacedBy.length > 0 ? [] : keep(line.lines, true);
      const tag = { ...(line.tag.id !== undefined && { id: line.tag.id }), ...(isMoved && { continues: line.id }) };
      return [{ words: line.written, tag, lines: keep(line.lines) }];
    });
  const title = retitle(status, { label, kind: 'plan' });
  return { title, authors: status.authors, hints, sections: sectionsOf(status, keep) };
}

function sectionsOf({ sections }: OrderedReport, draft: (lines: readonly Line[]) => DraftLine[]): DraftSection[] {
  return sections.flatMap(({ heading, blocks }) => {
    const lines = blocks.flatMap((block) => (block.type === 'lines' ? draft(block.lines) : []));
    return lines.length > 0 ? [{ heading, blocks: [{ lines }] }] : [];
  });
}

/** "Arch F23B plan" becomes "Arch F23B status", then "Arch F24A plan"; any other title is replaced by a plain one. */
function retitle({ title, kind, cycle }: OrderedReport, next: { label: string; kind: ReportKind }): string {
  const parts = title.split(cycle.label);
  const word = kind === 'plan' ? /\bplans?\b/gi : /\bstatus\b/gi;
  if (parts.length !== 2 || title.match(word)?.length !== 1) return `${next.label} ${next.kind}`;
  return parts.join('\0').replace(word, next.kind).replace('\0', next.label);
}
