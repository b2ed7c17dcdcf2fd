import * as z from 'zod/mini';
import type { Archive } from '../history/archive.ts';
import { countsOf } from '../history/counts.ts';
import type { CycleReports } from '../history/history.ts';
import { count, pageFields, pathAndUrl, path, reportKey } from './document-parts.ts';
import { trackOf, type TrackCounts } from '../history/track-record.ts';
import { blocksHtml } from '../report/markdown/to-html.ts';
import { field } from '../report/schema/texts.ts';
import { anchorPrefix } from '../urls/permalink.ts';
import { sitePath } from '../urls/site-path.ts';

const reportSchema = z.object({
  report: field(reportKey, 'The report.'),
  path: field(path, 'Path of the area’s heading on the page of the cycle.'),
  items: field(count, 'Number of items the report lists in the area, including those listed as sub-lines.'),
});

const trackSchema = z.object({
  cycle: field(z.string(), 'Id of the cycle.'),
  openBefore: field(count, 'Number of items that were open at the end of the cycle before: the sum of the next four.'),
  completed: field(count, 'How many of these were completed in this cycle.'),
  dropped: field(count, 'How many were dropped.'),
  open: field(count, 'How many are still open at the end of this cycle.'),
  notMentioned: field(count, 'How many this cycle does not mention.'),
  moved: field(count, 'How many moved to another area. They count in the area in which they were open.'),
  planned: field(z.optional(count), 'Number of items in the plan, if there are any and the cycle has both reports.'),
  delivered: field(z.optional(count), 'How many of these were delivered.'),
});

const areaEntry = z.object({
  id: field(z.string(), 'Id of the area. It stays when the title changes.'),
  title: field(z.string(), 'Title of the area.'),
  aliases: field(z.array(z.string()), 'Other spellings of the title.'),
  contact: field(z.optional(z.string()), 'Whom to ask: a mail address, a URL, or a channel with its #.'),
  team: field(z.optional(z.string()), 'Id of the team whose area it is, if there are several teams.'),
  question: field(z.optional(z.string()), 'What it asks of each report, or of the part of each team.'),
  asked: field(
    z.optional(z.enum(['status', 'plan'])),
    'The kind of report that has to answer; absent if both have to.',
  ),
  since: field(z.optional(z.string()), 'Label of the first cycle whose reports have to answer, if not all have.'),
  ...pageFields,
  markdown: field(path, 'Path of the same page as Markdown.'),
  feed: field(z.optional(path), 'Path of its feed; absent if the URL of the site is not known.'),
  description: field(z.string(), 'What the area covers, as HTML; may be empty.'),
  reports: field(z.array(reportSchema), 'The reports that list work in the area, oldest first.'),
  items: field(z.array(z.string()), 'Ids of the items whose latest line stands under the area.'),
  trackRecord: field(
    z.array(trackSchema),
    'What became of its open items by the end of each cycle with a status report, oldest first, without those that say nothing of it.',
  ),
});

const teamEntry = z.object({
  id: field(z.string(), 'Id of the team.'),
  name: field(z.string(), 'Its name.'),
  ...pageFields,
});

/** The fields of `/api/areas.json` after its head. */
export const areasSchema = z.object({
  teams: field(z.array(teamEntry), 'The teams in their order; none if the site is that of one team.'),
  areas: field(z.array(areaEntry), 'The areas, in their order.'),
  trackRecord: field(
    z.array(trackSchema),
    'What became of all open items by the end of each cycle with a status report, oldest first, without those before which nothing was open and that planned nothing.',
  ),
});
export type AreasDocument = z.infer<typeof areasSchema>;

export function areasDocument({ content, history, teamById, trackRecord }: Archive): AreasDocument {
  const items = Map.groupBy(history.items, ({ appearances }) => appearances.at(-1)!.area);
  const reports = history.reports.map((report) => ({ report, byArea: countsOf(report, history).byArea }));
  return {
    teams: [...teamById.values()].map(({ id, name }) => ({ id, name, ...pathAndUrl(`/teams/${id}/`) })),
    areas: content.areas.map(({ id, title, aliases, contact, team, question, asked, since, body }) => ({
      id,
      title,
      aliases,
      contact,
      team,
      question,
      asked,
      since,
      ...pathAndUrl(`/areas/${id}/`),
      markdown: sitePath(`/areas/${id}/index.md`),
      feed: import.meta.env.ALMANAC_ORIGIN && sitePath(`/areas/${id}/feed.xml`),
      description: blocksHtml(body, sitePath),
      reports: reports
        .filter(({ report }) => report.sections.some(({ area }) => area === id))
        .map(({ report, byArea }) => ({
          report: report.key,
          path: sitePath(`/cycles/${report.cycle.id}/#${anchorPrefix(report)}${id}`),
          items: byArea.get(id)?.listed ?? 0,
        })),
      items: (items.get(id) ?? []).map((item) => item.id),
      trackRecord: trackOf((line) => line.area === id, trackRecord).map(({ entry, counts }) =>
        trackValue(entry, counts),
      ),
    })),
    trackRecord: trackRecord.map(({ entry, all }) => trackValue(entry, all)),
  };
}

function trackValue({ cycle }: CycleReports, counts: TrackCounts): z.infer<typeof trackSchema> {
  const { before: openBefore, unmentioned: notMentioned, moved, delivery, ...others } = counts;
  return { cycle: cycle.id, openBefore, ...others, notMentioned, moved, ...delivery };
}
