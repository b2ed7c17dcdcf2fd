/** The file of a report: its path in the content folder, and its text. */
import { aboutReport } from '../history/about-report.ts';
import type { ReportKind } from '../report/schema/report.ts';
import type { Team } from '../report/teams.ts';
import type { NextReport } from './next-report.ts';
import { reportText, type DraftReport } from './report-text.ts';

/** The path of a report, or of the part of a team. */
export function reportPath(label: string, kind: ReportKind, team: Team | undefined): string {
  const path = `cycles/${label.toLowerCase()}/${kind}`;
  return team ? `${path}/${team.id}.mdx` : `${path}.mdx`;
}

/** The text of the next report, or of the part of a team. */
export function nextText(next: NextReport, team: Team | undefined): string {
  return reportText(draftOf(next, team));
}

/** What the text of the next report is made from. The part of a team needs no title. */
export function draftOf({ draft, from }: NextReport, team: Team | undefined): DraftReport {
  const hasOwnTitle = aboutReport(from).title !== team?.name;
  return team && !hasOwnTitle ? { ...draft, title: undefined } : draft;
}
