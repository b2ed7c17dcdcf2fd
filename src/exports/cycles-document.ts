import * as z from 'zod/mini';
import type { Archive } from '../history/archive.ts';
import { aboutReport, type AboutReport } from '../history/about-report.ts';
import { changeCountsOf, countsOf } from '../history/counts.ts';
import { dueCounts } from '../history/due-lines.ts';
import { figuresIn } from '../history/figures.ts';
import { editKinds, type LineEdit } from '../history/edits.ts';
import type { ExpectedReport } from '../history/expected.ts';
import type { OrderedReport } from '../history/history.ts';
import { topLines } from '../report/report-lines.ts';
import type { Line, Report } from '../report/schema/report.ts';
import { field } from '../report/schema/texts.ts';
import { partAnchor } from '../urls/permalink.ts';
import { sitePath } from '../urls/site-path.ts';
import { reportTitle } from '../views/labels.ts';
import {
  count,
  countsByChange,
  countsByStatus,
  pageFields,
  path,
  pathAndUrl,
  reportKey,
  statusFields,
  statusOf,
} from './document-parts.ts';

const sourceSchema = z.object({
  title: field(z.string(), 'Title of the original.'),
  path: field(z.optional(path), 'Path of the original on this site, if it is kept with the reports.'),
  url: field(z.optional(z.url()), 'URL of the original, if it is published elsewhere.'),
  note: field(z.optional(z.string()), 'What was lost or decided in the transcription.'),
});

const figureSchema = z.object({
  id: field(z.string(), 'Id of what is counted.'),
  label: field(z.string(), 'What is counted, as readers see it.'),
  unit: field(z.optional(z.string()), 'What stands behind the number.'),
  value: field(z.number(), 'The number.'),
});

const sectionSchema = z.object({
  area: field(z.string(), 'Id of the area that the heading names.'),
  heading: field(z.string(), 'The heading as written in this report.'),
  lines: field(z.array(z.string()), 'Ids of its top-level lines, in the order of the report.'),
});

const editedSchema = z.object({
  ...statusFields,
  text: field(z.string(), 'Its words as plain text.'),
  due: field(z.optional(z.iso.date()), 'The day by which it is to be done, if it gives one.'),
  dueCycle: field(z.optional(z.string()), 'The cycle by which it is to be done, if it gives that instead of a day.'),
});

const editSchema = z.object({
  id: field(z.string(), 'Id of the line as it is now or, if it was removed, as it was.'),
  edits: field(z.array(z.enum(editKinds)), 'What was edited; a line that was added or removed has no other edit.'),
  date: field(z.iso.date(), 'Day of the last edit.'),
  before: field(z.optional(editedSchema), 'The line as it was presented; absent if it was added.'),
  after: field(z.optional(editedSchema), 'The line as it is now; absent if it was removed.'),
});

const editsSchema = z.object({
  lines: field(z.array(editSchema), 'The edited lines.'),
  corrections: field(count, 'Number of other lines in which spelling, punctuation or links were corrected.'),
});

/** What is said of a report, or of the part of a team. */
const aboutFields = {
  title: field(z.string(), 'Title of the report.'),
  path: field(path, 'Path of the report on the page of its cycle.'),
  authors: field(z.array(z.string()), 'The people who presented it, as written in the report.'),
  date: field(z.optional(z.iso.date()), 'Date of the presentation, if the report gives it.'),
  meeting: field(z.optional(z.string()), 'The meeting at which it was presented.'),
  source: field(z.optional(sourceSchema), 'The original that it was transcribed from.'),
  figures: field(z.optional(z.array(figureSchema)), 'The numbers that it gives, in the order of site.yaml.'),
};

type AboutValue = z.infer<z.ZodMiniObject<typeof aboutFields>>;

const changedAfter = field(
  z.optional(editsSchema),
  'What Git says was edited after `date`; absent if nothing was, or nobody knows.',
);

const editsUnknown = field(
  z.optional(z.literal(true)),
  'Nobody knows whether more was edited after `date`: the Git history does not say.',
);

const partSchema = z.object({
  team: field(z.string(), 'Id of the team.'),
  ...aboutFields,
  areas: field(z.array(z.string()), 'Ids of the areas that its headings name.'),
  changedAfter,
  editsUnknown,
});

const reportSchema = z.object({
  key: field(reportKey, 'Key of the report in every document: id of the cycle, slash, kind.'),
  kind: field(z.enum(['plan', 'status']), '`plan` looks ahead, `status` looks back.'),
  ...aboutFields,
  items: field(count, 'Number of items it lists, including those listed as sub-lines.'),
  subLines: field(count, 'Number of sub-lines that are not items.'),
  statuses: field(countsByStatus, 'Its items by status.'),
  overdue: field(z.optional(count), 'Number of open items whose due date had passed; absent without due dates.'),
  dueMoved: field(z.optional(count), 'Number of items whose due date moved; absent without due dates.'),
  changedAfter,
  editsUnknown,
  parts: field(z.optional(z.array(partSchema)), 'What each team contributed, if there are several teams.'),
  noReportYet: field(
    z.optional(z.array(z.string())),
    'Ids of the areas whose team has not reported yet, while others have; of its answers to a question, the area, a slash and the team.',
  ),
  beforeFirstPart: field(
    z.optional(z.array(z.string())),
    'Ids of the areas that it does not cover because their team had not written its first part, likewise; and of questions that it is not asked.',
  ),
  areas: field(z.array(sectionSchema), 'The headings of the report, in its order.'),
});

const cycleSchema = z.object({
  id: field(z.string(), 'The label in lower case, as in URLs.'),
  label: field(z.string(), 'The label as readers see it. It says nothing about dates.'),
  ...pageFields,
  markdown: field(path, 'Path of the same page as Markdown.'),
  starts: field(z.optional(z.iso.date()), 'First day of the cycle, if known.'),
  ends: field(z.optional(z.iso.date()), 'Last day of the cycle, if known.'),
  changes: field(z.optional(countsByChange), 'Items by change since the previous cycle; absent in the first cycle.'),
  unaccounted: field(
    count,
    'Number of items in its plan that its status does not mention; 0 unless it has both reports.',
  ),
  reports: field(z.array(reportSchema), 'Its reports, plan before status.'),
});

const expectedSchema = z.object({
  report: field(reportKey, 'The report, which may not be there yet.'),
  team: field(z.optional(z.string()), 'Id of the team whose part is expected, if there are several teams.'),
  day: field(z.iso.date(), 'The day by which it is expected.'),
  extendedFrom: field(z.optional(z.iso.date()), 'The day of the other teams, if this team has a later one.'),
  isPresented: field(z.boolean(), 'Whether it is there.'),
  date: field(z.optional(z.iso.date()), 'Date of the presentation, if the report gives it.'),
  isLate: field(z.boolean(), 'Whether it was presented on a later day; nothing is compared with today.'),
});

/** The fields of `/api/cycles.json` after its head. */
export const cyclesSchema = z.object({
  cycles: field(z.array(cycleSchema), 'The cycles that have a report, oldest first.'),
  expected: field(
    z.optional(z.array(expectedSchema)),
    'By which day each report is expected, those of cycles ahead included; absent if `site.yaml` gives no days.',
  ),
});
export type CyclesDocument = z.infer<typeof cyclesSchema>;

export function cyclesDocument(archive: Archive): CyclesDocument {
  const { history, expected } = archive;
  return {
    cycles: history.cycles.map(({ cycle, plan, status, last }, index) => {
      const { byChange, unaccounted } = changeCountsOf(last, history);
      const { expected: _, ...about } = cycle;
      return {
        ...about,
        ...pathAndUrl(`/cycles/${cycle.id}/`),
        markdown: sitePath(`/cycles/${cycle.id}/index.md`),
        changes: index > 0 ? byChange : undefined,
        unaccounted,
        reports: [plan, status].flatMap((report) => (report ? cycleReportValue(report, archive) : [])),
      };
    }),
    ...(expected.length > 0 && { expected: expected.map(expectedValue) }),
  };
}

function expectedValue({ cycle, kind, team, day, extendedFrom, part, isLate }: ExpectedReport) {
  return {
    report: `${cycle.id}/${kind}`,
    team: team?.id,
    day,
    extendedFrom,
    isPresented: part !== undefined,
    date: part?.date,
    isLate,
  };
}

function cycleReportValue(report: OrderedReport, archive: Archive): z.infer<typeof reportSchema> {
  const { kind, parts, sections, awaited, early } = report;
  const { history, t } = archive;
  const { items, subLines } = countsOf(report, history);
  const due = dueCounts(report, history);
  const figuresOfPart = (part: Report) => {
    const given = figuresIn(part, archive.content.site, history);
    return given.length === 0
      ? undefined
      : given.map(({ figure: { id, label, unit }, value }) => ({ id, label, unit, value }));
  };
  const ofTeams = parts.flatMap((part): z.infer<typeof partSchema> | [] => {
    if (part.team === undefined) return [];
    const about = { ...aboutValue(part, part.title, partPath(report, part)), figures: figuresOfPart(part) };
    const areas = [...new Set(part.sections.map(({ area }) => area))];
    return { team: part.team, ...about, areas, ...editsValues(part, archive) };
  });
  const whole = parts.find(({ team }) => team === undefined);
  return {
    key: report.key,
    kind,
    ...aboutValue(aboutReport(report), reportTitle(report, t), partPath(report)),
    figures: whole && figuresOfPart(whole),
    items: items.listed,
    subLines: subLines.listed,
    statuses: items.byStatus,
    overdue: due?.overdue,
    dueMoved: due?.moved,
    ...(whole && editsValues(whole, archive)),
    parts: ofTeams.length > 0 ? ofTeams : undefined,
    noReportYet: awaited.size > 0 ? [...awaited] : undefined,
    beforeFirstPart: early.size > 0 ? [...early] : undefined,
    areas: sections.map((section) => ({
      area: section.area,
      heading: section.heading,
      lines: topLines([section]).map(({ id }) => id),
    })),
  };
}

function aboutValue(
  { authors, date, meeting, source }: Omit<AboutReport, 'title'>,
  title: string,
  path: string,
): AboutValue {
  return {
    title,
    path,
    authors,
    date,
    meeting,
    source: source && {
      title: source.title,
      path: source.file && sitePath(`/files/${source.file}`),
      url: source.url,
      note: source.note,
    },
  };
}

function partPath(report: OrderedReport, part: Pick<Report, 'team'> = {}): string {
  return sitePath(`/cycles/${report.cycle.id}/#${partAnchor(report, part)}`);
}

function editsValues(
  part: Report,
  { editsOf, areEditsUnknown }: Pick<Archive, 'editsOf' | 'areEditsUnknown'>,
): Pick<z.infer<typeof reportSchema>, 'changedAfter' | 'editsUnknown'> {
  const edits = editsOf(part);
  return {
    changedAfter: edits && { lines: edits.lines.map(editValue), corrections: edits.corrections },
    editsUnknown: areEditsUnknown(part) ? true : undefined,
  };
}

function editValue({ kinds, day, before, now }: LineEdit): z.infer<typeof editSchema> {
  const value = (line: Line | undefined) =>
    line && { ...statusOf(line), text: line.text, due: line.tag.due?.day, dueCycle: line.tag.due?.cycle };
  return { id: (now ?? before)!.id, edits: [...kinds], date: day, before: value(before), after: value(now) };
}
