import { z } from 'zod';
import { changeCounts, headFields, pageFields, path, reportKey, statusCounts } from './parts.ts';

const source = z.object({
  title: z.string().meta({ description: 'Title of the original.' }),
  path: path
    .optional()
    .meta({ description: 'Path of the original on this site, where it is kept beside the reports.' }),
  url: z.url().optional().meta({ description: 'URL of the original, where it is published elsewhere.' }),
  note: z.string().optional().meta({ description: 'What got lost or was decided on the way from the original.' }),
});

const report = z.object({
  key: reportKey.meta({ description: 'Names the report in every document: id of the cycle, slash, kind.' }),
  kind: z.enum(['plan', 'status']).meta({ description: '`plan` looks ahead, `status` looks back.' }),
  title: z.string().meta({ description: 'Title of the report.' }),
  path: path.meta({ description: 'Path of the report on the page of its cycle.' }),
  authors: z.array(z.string()).meta({ description: 'Who presented it, as the report names them.' }),
  date: z.iso
    .date()
    .optional()
    .meta({ description: 'The day it was presented; absent where the report does not say.' }),
  meeting: z.string().optional().meta({ description: 'The meeting at which it was presented.' }),
  source: source.optional().meta({ description: 'The original it was transcribed from.' }),
  items: z.int().min(0).meta({ description: 'Number of items it lists, also those that stand as sub-lines in it.' }),
  subLines: z.int().min(0).meta({ description: 'Number of sub-lines, counted apart.' }),
  statuses: statusCounts.meta({ description: 'Its items by status.' }),
  areas: z
    .array(
      z.object({
        area: z.string().meta({ description: 'Id of the area that the heading names.' }),
        heading: z.string().meta({ description: 'The heading as this report spells it.' }),
        lines: z.array(z.string()).meta({ description: 'Ids of its top-level lines, in the order of the report.' }),
      }),
    )
    .meta({ description: 'The headings of the report, in its order.' }),
});

/** `/api/cycles.json`. */
export const cyclesSchema = z.object({
  ...headFields,
  cycles: z
    .array(
      z.object({
        id: z.string().meta({ description: 'The label in lower case, as in URLs.' }),
        label: z.string().meta({ description: 'The label as readers see it; no date can be derived from it.' }),
        ...pageFields,
        markdown: path.meta({ description: 'Path of the same page as Markdown.' }),
        starts: z.iso.date().optional().meta({ description: 'First day of the cycle, where it is known.' }),
        ends: z.iso.date().optional().meta({ description: 'Last day of the cycle, where it is known.' }),
        changes: changeCounts
          .optional()
          .meta({ description: 'Items by change since the cycle before; absent in the first cycle.' }),
        unaccounted: z.int().min(0).meta({
          description: 'Number of items in its plan that its status does not mention; 0 where it lacks one of them.',
        }),
        reports: z.array(report).meta({ description: 'Its reports, plan before status.' }),
      }),
    )
    .meta({ description: 'The cycles that have a report, oldest first.' }),
});
