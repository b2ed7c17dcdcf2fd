import { z } from 'zod';
import { changeCounts, headFields, pageFields, path, reportKey, statusCounts } from './parts.ts';

const source = z.object({
  title: z.string().describe('Title of the original.'),
  path: path.optional().describe('Path of the original on this site, where it is kept beside the reports.'),
  url: z.url().optional().describe('URL of the original, where it is published elsewhere.'),
  note: z.string().optional().describe('What got lost or was decided on the way from the original.'),
});

const report = z.object({
  key: reportKey.describe('Names the report in every document: id of the cycle, slash, kind.'),
  kind: z.enum(['plan', 'status']).describe('`plan` looks ahead, `status` looks back.'),
  title: z.string().describe('Title of the report.'),
  path: path.describe('Path of the report on the page of its cycle.'),
  authors: z.array(z.string()).describe('Who presented it, as the report names them.'),
  date: z.iso.date().optional().describe('The day it was presented; absent where the report does not say.'),
  meeting: z.string().optional().describe('The meeting at which it was presented.'),
  source: source.optional().describe('The original it was transcribed from.'),
  items: z.int().min(0).describe('Number of items it lists, also those that stand as sub-lines in it.'),
  subLines: z.int().min(0).describe('Number of sub-lines, counted apart.'),
  statuses: statusCounts.describe('Its items by status.'),
  areas: z
    .array(
      z.object({
        area: z.string().describe('Id of the area that the heading names.'),
        heading: z.string().describe('The heading as this report spells it.'),
        lines: z.array(z.string()).describe('Ids of its top-level lines, in the order of the report.'),
      }),
    )
    .describe('The headings of the report, in its order.'),
});

/** `/api/cycles.json`. */
export const cyclesSchema = z.object({
  ...headFields,
  cycles: z
    .array(
      z.object({
        id: z.string().describe('The label in lower case, as in URLs.'),
        label: z.string().describe('The label as readers see it; no date can be derived from it.'),
        ...pageFields,
        markdown: path.describe('Path of the same page as Markdown.'),
        starts: z.iso.date().optional().describe('First day of the cycle, where it is known.'),
        ends: z.iso.date().optional().describe('Last day of the cycle, where it is known.'),
        changes: changeCounts.optional().describe('Items by change since the cycle before; absent in the first cycle.'),
        unaccounted: z
          .int()
          .min(0)
          .describe('Number of items in its plan that its status does not mention; 0 where it lacks one of them.'),
        reports: z.array(report).describe('Its reports, plan before status.'),
      }),
    )
    .describe('The cycles that have a report, oldest first.'),
});
