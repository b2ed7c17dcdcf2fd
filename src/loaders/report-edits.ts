import type { Archive } from '../history/archive.ts';
import { editsIn, type ReportEdits } from '../history/edits.ts';
import { formerReader } from '../report/former-report.ts';
import type { Report } from '../report/schema/report.ts';
import { versionsSince } from './file-versions.ts';

/** Where the files of reports are; each function takes their paths in messages. */
interface Sources {
  folder: string;
  contentPath: (file: string) => string;
  contentText: (file: string) => string | undefined;
  newestChange: (files: readonly string[]) => Promise<string | undefined>;
}

/** What git said, and what it was asked: dates of reports change in development. */
let current: { asked: string; versions: ReturnType<typeof versionsSince> } | undefined;

/**
 * Returns a function that says what was edited in a report after its date, as git has it; undefined without edits, without
 * a date, without a commit of that day or before, and while there are changes that are not committed.
 */
export async function editsOfReports(
  { content, history }: Pick<Archive, 'content' | 'history'>,
  { folder, contentPath, contentText, newestChange }: Sources,
): Promise<Archive['editsOf']> {
  const asked: [path: string, date: string, changed: string][] = [];
  for (const { file, date } of history.reports.flatMap(({ parts }) => parts)) {
    const changed = date && (await newestChange([file]));
    if (date && changed && changed > date) asked.push([contentPath(file), date, changed]);
  }
  if (asked.length === 0) return () => undefined;
  const key = JSON.stringify([folder, asked]);
  if (current?.asked !== key) {
    const since = new Map(asked.map(([path, date]) => [path, date]));
    current = { asked: key, versions: versionsSince(folder, since) };
  }
  const versions = await current.versions;
  const read = formerReader(content);
  const known = new Map<Report, ReportEdits | undefined>();
  return (report) => {
    // Reading takes long, so the development server does it only for the pages that are looked at.
    if (!known.has(report)) known.set(report, editsOf(report));
    return known.get(report);
  };

  function editsOf(report: Report): ReportEdits | undefined {
    const texts = versions.get(contentPath(report.file)) ?? [];
    const last = texts.at(-1);
    if (!last || withLineFeeds(contentText(report.file)) !== withLineFeeds(last.text)) return undefined;
    const sections = read(
      texts.map(({ text }) => text),
      report,
    );
    if (!sections[0]) return undefined;
    // What was edited in a text that cannot be read counts from the next one.
    return editsIn(texts.flatMap(({ day }, index) => (sections[index] ? { day, sections: sections[index] } : [])));
  }
}

/** Git can change the ends of lines. */
function withLineFeeds(text: string | undefined): string | undefined {
  return text?.replaceAll('\r\n', '\n');
}
