import { createAreaTitles } from './area-titles.ts';
import { changedSections } from './changed-sections.ts';
import type { Content } from './content.ts';
import { withoutHidden } from './diagnostics/hidden-characters.ts';
import { lastDaysOf } from './order.ts';
import { questionIds } from './questions.ts';
import { readReport } from './read-report.ts';
import type { Report, Section } from './schema/report.ts';
import { mergeConflict } from './unreadable.ts';

/** A report as it is read today. */
type TodaysReport = Pick<Report, 'file' | 'cycle' | 'kind' | 'team' | 'sections'>;

/**
 * Returns a function that reads texts of a report, the last of which is that of today, without links for handles and topics
 * and without sections that are the same in all. It returns undefined in the place of a text that cannot be compared: lines
 * below a heading that names no area today would seem to be missing.
 */
export function formerReader(
  content: Content,
): (texts: readonly string[], today: TodaysReport) => (Section[] | undefined)[] {
  const { site, statuses, wording, areas } = content;
  const lastDays = lastDaysOf(site);
  const titles = createAreaTitles(areas);
  const context = {
    site,
    statuses,
    lastDays,
    language: wording.content,
    areas: titles,
    questions: questionIds(areas),
    match: () => [],
  };

  return (texts, today) => {
    const short = changedSections(texts);
    const last = short?.at(-1);
    if (last?.count !== today.sections.length)
      return [...texts.slice(0, -1).map((text) => readSections(text, today)), today.sections];
    const read = short!.slice(0, -1).map(({ text }) => readSections(text, today));
    return [...read, last.left.map((index) => today.sections[index]!)];
  };

  function readSections(text: string, today: TodaysReport): Section[] | undefined {
    // Today's text has none, but nothing checks earlier ones.
    const file = { path: today.file, displayPath: today.file, text: withoutHidden(text) };
    if (mergeConflict(file)) return undefined;
    const { report, sections, excess } = readReport(file, today, context);
    const isWhole = excess === undefined && report.title !== '' && report.sections.length === sections.length;
    return isWhole ? report.sections : undefined;
  }
}
