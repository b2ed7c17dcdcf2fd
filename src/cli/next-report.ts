import type { OrderedReport } from '../history/history.ts';
import { staleItems } from '../history/stale.ts';
import type { Diagnosis } from '../loaders/diagnose-content.ts';
import { logLine } from '../report/diagnostics/log-line.ts';
import { cyclesOf } from '../report/order.ts';
import type { Line, ReportKind } from '../report/schema/report.ts';
import { siteSchema } from '../report/schema/site.ts';
import type { DraftLine, DraftReport, DraftSection } from './report-text.ts';
import { AuthorError } from './terminal.ts';

/** The marker of a line until the author replaces it. `check` reports it, because the report is not finished. */
export const openMarker = '?';

/** `check` reports either if only the # was removed. */
const hints = ['date: YYYY-MM-DD', 'meeting: …'];

/** The report that comes after those of a site. */
export interface NextReport {
  kind: ReportKind;
  /** Label of its cycle. */
  label: string;
  /** The report that it is made from. */
  from: OrderedReport;
  draft: DraftReport;
}

/**
 * The status of the newest plan, or the plan after the newest status: of the cycle that the order names next, or of
 * `label`. Throws an AuthorError if there is no report yet, or no such cycle can come next.
 */
export function nextReport({ archive }: Diagnosis, label?: string): NextReport {
  const current = archive?.history.cycles.at(-1);
  if (!current) throw new AuthorError('There is no report yet from which the next could be made.');
  const { cycle, plan, status } = current;
  const stale = staleItems(archive!.history)
    .filter(({ life }) => life.latest.report === (status ?? plan))
    .map(
      ({ life, since, cycles }) =>
        `${life.latest.line.text}: unchanged for ${cycles} cycles, since ${since.cycle.label}; close, drop or say why`,
    );
  // Reports have no hidden text, so what only authors should read is a comment in the frontmatter.
  const withHints = (draft: Omit<DraftReport, 'hints'>) => ({ ...draft, hints: [...hints, ...stale] });
  if (!status) return { kind: 'status', label: cycle.label, from: plan!, draft: withHints(statusFromPlan(plan!)) };
  const order = cyclesOf(archive!.content.site);
  const next = label ?? order[order.findIndex(({ id }) => id === cycle.id) + 1]?.label;
  if (next === undefined) throw new AuthorError('Name the cycle that comes next: --cycle K2');
  mustBeLabel(next);
  return { kind: 'plan', label: next, from: status, draft: withHints(planFromStatus(status, next)) };
}

/** Throws an AuthorError if a text cannot be the label of a cycle. */
export function mustBeLabel(label: string): void {
  if (!siteSchema.shape.cycles.safeParse([label]).success)
    throw new AuthorError(
      `"${logLine(label)}" cannot be a label: it has letters, digits, ".", "_" and "-", a letter or digit first, such as K2.`,
    );
}

/** The status report to a plan: its lines in its order, each waiting for a marker. */
function statusFromPlan(plan: OrderedReport): Omit<DraftReport, 'hints'> {
  const draft = (line: Line): DraftLine => ({
    words: line.written,
    marker: openMarker,
    tag: line.tag.id === undefined ? {} : { id: line.tag.id },
    lines: line.lines.map(draft),
  });
  const title = retitle(plan, plan.cycle.label, 'status');
  return { title, authors: plan.authors, sections: sectionsOf(plan, (lines) => lines.map(draft)) };
}

/**
 * The plan after a status report: what that leaves open, in its order. An open sub-line of a closed line takes the
 * place of that line and continues itself, unless the line was replaced.
 */
function planFromStatus(status: OrderedReport, label: string): Omit<DraftReport, 'hints'> {
  const keep = (lines: readonly Line[], isMoved = false): DraftLine[] =>
    lines.flatMap((line) => {
      if (!line.open) return line.tag.replacedBy.length > 0 ? [] : keep(line.lines, true);
      const tag = { ...(line.tag.id !== undefined && { id: line.tag.id }), ...(isMoved && { continues: line.id }) };
      return [{ words: line.written, tag, lines: keep(line.lines) }];
    });
  return { title: retitle(status, label, 'plan'), authors: status.authors, sections: sectionsOf(status, keep) };
}

function sectionsOf({ sections }: OrderedReport, draft: (lines: readonly Line[]) => DraftLine[]): DraftSection[] {
  return sections.flatMap(({ heading, blocks }) => {
    const lines = blocks.flatMap((block) => (block.type === 'lines' ? draft(block.lines) : []));
    return lines.length > 0 ? [{ heading, blocks: [{ lines }] }] : [];
  });
}

/** "Arch F23B plan" becomes "Arch F23B status", then "Arch F24A plan"; any other title is replaced by a plain one. */
function retitle({ title, kind, cycle }: OrderedReport, label: string, nextKind: ReportKind): string {
  const parts = title.split(cycle.label);
  const word = kind === 'plan' ? /\bplans?\b/gi : /\bstatus\b/gi;
  if (parts.length !== 2 || title.match(word)?.length !== 1) return `${label} ${nextKind}`;
  return parts.join('\0').replace(word, nextKind).replace('\0', label);
}
