import { createAreaTitles } from './area-titles.ts';
import type { Content } from './content.ts';
import { lastDaysOf } from './order.ts';
import { readReport } from './read-report.ts';
import type { Report, Section } from './schema/report.ts';
import { mergeConflict } from './unreadable.ts';

/** Where a report is and what it is, whatever it says. */
export type ReportPlace = Pick<Report, 'file' | 'cycle' | 'kind'>;

/**
 * Returns a function that reads an earlier text of a report as today's is read, without links for handles and topics. It
 * returns undefined if that cannot be done: lines below a heading that names no area today would seem to be missing.
 */
export function formerReader(content: Content): (text: string, place: ReportPlace) => Section[] | undefined {
  const { site, statuses, wording, areas } = content;
  const lastDays = lastDaysOf(site);
  const titles = createAreaTitles(areas);
  const context = { site, statuses, lastDays, language: wording.content, areas: titles, match: () => [] };
  return (text, { file: displayPath, cycle, kind }) => {
    const file = { path: displayPath, displayPath, text };
    if (mergeConflict(file)) return undefined;
    const { report, sections, excess } = readReport(file, cycle, kind, context);
    const isWhole = excess === undefined && report.title !== '' && report.sections.length === sections.length;
    return isWhole ? report.sections : undefined;
  };
}
