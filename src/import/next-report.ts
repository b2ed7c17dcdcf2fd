import type { Archive } from '../history/archive.ts';
import type { OrderedReport } from '../history/history.ts';
import { staleItems } from '../history/stale.ts';
import { logLine } from '../report/diagnostics/log-line.ts';
import { PlainError } from '../report/diagnostics/plain-error.ts';
import type { Content } from '../report/content.ts';
import { cyclesOf } from '../report/order.ts';
import { keptTag } from '../report/schema/item-tag.ts';
import type { Line, ReportKind } from '../report/schema/report.ts';
import { siteSchema } from '../report/schema/site.ts';
import type { DraftLine, DraftReport, DraftSection } from './report-text.ts';

/** Stands for a marker that the author still has to write. `check` reports it. */
export const openMarker = '?';

/** `check` reports these if only the # was removed. */
const hints = ['date: YYYY-MM-DD', 'meeting: …'];

export interface NextReport {
  kind: ReportKind;
  /** The label of its cycle. */
  label: string;
  /** The previous report. */
  from: OrderedReport;
  draft: DraftReport;
}

/**
 * Drafts the status of the newest plan, or the plan after the newest status, which is for the cycle `label` or by
 * default the next one in the order. Throws a PlainError if there is no report yet, or no such cycle can come next.
 */
export function nextReport(archive: Archive | undefined, label?: string): NextReport {
  const current = archive?.history.cycles.at(-1);
  if (!archive || !current) throw new PlainError('There is no report yet from which the next could be made.');
  const { cycle, plan, status } = current;
  const from = status ?? plan!;
  const kind = status ? 'plan' : 'status';
  const next = status ? (label ?? labelAfter(cycle.id, archive.content)) : cycle.label;
  if (next === undefined) throw new PlainError('Name the cycle that comes next: --cycle K2');
  mustBeLabel(next);
  const stale = staleItems(archive.history)
    .filter(({ life }) => life.latest.report === from)
    .map(
      ({ life, since, cycles }) =>
        `${life.latest.line.text}: unchanged for ${cycles} cycles, since ${since.cycle.label}; close, drop or say why`,
    );
  const draft = {
    title: retitle(from, next, kind),
    authors: from.authors,
    // In the frontmatter, because the text of reports has no comments.
    hints: [...hints, ...stale],
    sections: sectionsOf(from, status ? openLines : unmarkedLines),
  };
  return { kind, label: next, from, draft };
}

/** The label of the next cycle in the order of the site; undefined if there is none. */
export function labelAfter(id: string, { site }: Pick<Content, 'site'>): string | undefined {
  const order = cyclesOf(site);
  return order[order.findIndex((other) => other.id === id) + 1]?.label;
}

export function mustBeLabel(label: string): void {
  if (!siteSchema.shape.cycles.safeParse([label]).success)
    throw new PlainError(
      `"${logLine(label)}" cannot be a label: it has letters, digits, ".", "_" and "-", a letter or digit first, such as K2.`,
    );
}

function unmarkedLines(lines: readonly Line[]): DraftLine[] {
  return lines.map(({ written, tag, lines: below }) => {
    return { words: written, marker: openMarker, tag: keptTag(tag), lines: unmarkedLines(below) };
  });
}

/** An open sub-line of a closed line moves up and continues itself, unless the closed line was replaced. */
function openLines(lines: readonly Line[], isMoved = false): DraftLine[] {
  return lines.flatMap((line) => {
    if (!line.open) return line.tag.replacedBy.length > 0 ? [] : openLines(line.lines, true);
    const tag = { ...keptTag(line.tag), ...(isMoved && { continues: line.id }) };
    return [{ words: line.written, tag, lines: openLines(line.lines) }];
  });
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
