import type { Archive } from '../history/archive.ts';
import { editsIn, type ReportEdits } from '../history/edits.ts';
import { frontmatterOf } from '../report/fields/frontmatter.ts';
import { fieldsIn } from '../report/fields/read-fields.ts';
import { formerReader } from '../report/former-report.ts';
import type { Report } from '../report/schema/report.ts';
import { historiesOf, type FileVersion } from './file-versions.ts';

/** Where the files of reports are; each function takes their paths in messages. */
interface Sources {
  folder: string;
  contentPath: (file: string) => string;
  contentText: (file: string) => string | undefined;
  newestChange: (files: readonly string[]) => Promise<string | undefined>;
}

/** What git said, and what it was asked: dates of reports change in development. */
let current: { asked: string; histories: ReturnType<typeof historiesOf> } | undefined;

/** What was edited in a report, and whether more may have been. */
interface KnownEdits {
  edits: ReportEdits | undefined;
  isUnknown: boolean;
}

/**
 * Returns functions that say what was edited in a report after its date, as git has it, and whether nobody knows all of
 * it: of nothing without a commit. Nothing is said of reports without a date.
 */
export async function editsOfReports(
  { content, history }: Pick<Archive, 'content' | 'history'>,
  { folder, contentPath, contentText, newestChange }: Sources,
): Promise<Pick<Archive, 'editsOf' | 'areEditsUnknown'>> {
  const asked: [path: string, date: string, changed: string][] = [];
  const parts = history.reports.flatMap((report) => report.parts);
  for (const { file, date } of parts) {
    const changed = date && (await newestChange([file]));
    if (date && changed) asked.push([contentPath(file), date, changed]);
  }
  const key = JSON.stringify([folder, asked]);
  const days = new Map(asked.map(([path, date]) => [path, date]));
  if (current?.asked !== key) current = { asked: key, histories: historiesOf(folder, days) };
  const histories = await current.histories;
  const read = formerReader(content);
  const known = new Map<Report, KnownEdits>();
  return { editsOf: (report) => editsOf(report).edits, areEditsUnknown: (report) => editsOf(report).isUnknown };

  /** Reading takes long, so the development server does it only for the pages that are looked at. */
  function editsOf(report: Report): KnownEdits {
    const found = known.get(report) ?? readEdits(report);
    known.set(report, found);
    return found;
  }

  function readEdits(report: Report): KnownEdits {
    const path = contentPath(report.file);
    if (report.date === undefined) return { edits: undefined, isUnknown: false };
    const unknown = { edits: undefined, isUnknown: true };
    const texts = histories.get(path);
    if (!texts) return unknown;
    const { since, before } = texts;
    const isUnknown = wasMoved([...before, ...since], report.date);
    // An edit that is not committed, or attributes with which git writes another text than it has.
    if (withLineFeeds(contentText(report.file)) !== withLineFeeds(since.at(-1)!.text)) return unknown;
    if (since[0]!.text === since.at(-1)!.text) return { edits: undefined, isUnknown };
    const sections = read(
      since.map(({ text }) => text),
      report,
    );
    if (!sections[0]) return unknown;
    // What was edited in a text that cannot be read counts from the next one.
    const versions = since.flatMap(({ day }, index) => (sections[index] ? { day, sections: sections[index] } : []));
    return { edits: editsIn(versions), isUnknown };
  }
}

/** Whether the date of a report was moved to a later day after it had passed. */
function wasMoved(versions: readonly FileVersion[], date: string): boolean {
  const dates = versions.map(({ text }) => dateIn(text));
  return dates.slice(0, -1).some((was, index) => {
    const isOther = was !== undefined && was !== dates[index + 1];
    return isOther && was < date && was < versions[index + 1]!.day;
  });
}

function dateIn(text: string): string | undefined {
  const { date } = fieldsIn(frontmatterOf(text)?.yaml ?? '');
  return typeof date === 'string' ? date : undefined;
}

/** Git can change the ends of lines. */
function withLineFeeds(text: string | undefined): string | undefined {
  return text?.replaceAll('\r\n', '\n');
}
