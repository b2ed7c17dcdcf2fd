/** The text of a report with what a tracker says. */
import type { Content } from '../../report/content.ts';
import type { ReportKind } from '../../report/schema/report.ts';
import type { Status } from '../../report/status.ts';
import type { NextReport } from '../next-report.ts';
import { reportText, type DraftLine, type DraftReport } from '../report-text.ts';
import { linesOfWork } from './lines-of-work.ts';
import { fillLines, unmatchedNote } from './marked-draft.ts';
import { matchRows } from './match-rows.ts';
import { trackerHint } from './remarks.ts';
import type { Work } from './rows.ts';

type Site = Pick<Content, 'areas' | 'statuses' | 'site'>;

/** The next report, whose lines get what a tracker says of them. Its other work, `left`, stands in a note. */
export function trackedReport({ draft, kind, closed }: TrackedDraft, work: readonly Work[], site: Site) {
  const matched = matchRows(draft.sections, work);
  const left = workLeft(work, matched, { kind, closed }, site.statuses);
  const unsettled = fillLines(matched, site);
  const hints = [...(draft.hints ?? []), ...unsettled.map(trackerHint)];
  const missing = linesOfWork(left, site, kind);
  const introduction = unmatchedNote(missing.sections, missing.unsettled);
  return { text: reportText({ ...draft, hints, introduction }), matched, left, unsettled };
}

type TrackedDraft = Pick<NextReport, 'draft' | 'kind' | 'closed'>;

/** The first report: each row of a tracker is a line. */
export function firstTracked(
  draft: Omit<DraftReport, 'sections'>,
  work: readonly Work[],
  site: Site,
  kind: ReportKind,
) {
  const { sections, unsettled } = linesOfWork(work, site, kind);
  const text = reportText({ ...draft, hints: unsettled.map(trackerHint), sections });
  return { text, sections, unsettled };
}

/**
 * The work that no line is about, without what the tracker has closed if an earlier report closed it, too, or if this
 * one is a plan.
 */
function workLeft(
  work: readonly Work[],
  matched: ReadonlyMap<DraftLine, readonly Work[]>,
  { closed, kind }: Pick<NextReport, 'closed' | 'kind'>,
  statuses: readonly Status[],
): Work[] {
  const found = new Set([...matched.values()].flat());
  const left = work.filter((row) => !found.has(row));
  const isClosed = (id: string | undefined) => statuses.find((status) => status.id === id)?.closed !== undefined;
  const wasClosed = new Set([...matchRows(closed, left).values()].flat());
  return left.filter((row) => !(isClosed(row.status) && (kind === 'plan' || wasClosed.has(row))));
}
