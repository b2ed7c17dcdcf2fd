import { z } from 'zod';
import { outcomes } from '../../history/outcomes.ts';
import { changeCounts, changeFields, countsBy, headFields, path, reportKey, statusFields } from './parts.ts';

const line = z.object({
  report: reportKey.describe('The report that has the line.'),
  id: z.string().describe('Id of the line.'),
  text: z.string().describe('Its words as plain text.'),
  ...statusFields,
  path: path.describe('Permanent path of the line.'),
});

const aboutFields = {
  id: z.string().describe('Id of the item or sub-line.'),
  item: z.string().describe('Id of the item that it is or belongs to.'),
  kind: z.enum(['item', 'sub-line']).describe('Whether it is an item or a sub-line; they are counted apart.'),
};

const change = z.object({
  ...aboutFields,
  area: z.string().describe('Id of the area it stands under here, or stood under last.'),
  ...changeFields,
  before: line.optional().describe('Its latest line before this report.'),
  after: line.optional().describe('Its line in this report.'),
});

const report = z.object({
  report: reportKey.describe('The report.'),
  before: reportKey
    .optional()
    .describe('The report it is compared with; absent in the first report, which has no changes.'),
  date: z.iso.date().optional().describe('The day it was presented; absent where the report does not say.'),
  path: path.describe('Path of the page that tells what changed.'),
  counts: changeCounts.describe('Items by change; sub-lines are not counted.'),
  changes: z.array(change).describe('The change of every item and sub-line, in the order of their first lines.'),
});

const outcome = z.object({
  ...aboutFields,
  outcome: z.enum(outcomes).describe('What became of it between the plan and the status of the cycle.'),
  outcomeWord: z.string().describe('The outcome in words, as pages show it.'),
  plan: path.optional().describe('Permanent path of its line in the plan.'),
  status: path.optional().describe('Permanent path of its line in the status.'),
});

/** `/api/changes.json`. */
export const changesSchema = z.object({
  ...headFields,
  reports: z.array(report).describe('What changed in each report since the one before it, newest report first.'),
  outcomes: z
    .array(
      z.object({
        cycle: z.string().describe('Id of the cycle.'),
        path: path.describe('Path of the page that tells what was delivered.'),
        planned: z.int().min(0).describe('Number of items in the plan.'),
        shareDelivered: z
          .union([z.number().min(0).max(1), z.literal('not recorded')])
          .describe(
            'Delivered items by planned ones; `not recorded` where the status of any planned item is not recorded.',
          ),
        counts: countsBy(outcomes, 'outcome').describe('Items by outcome; sub-lines are not counted.'),
        entries: z.array(outcome).describe('The outcome of every item and sub-line of the cycle.'),
      }),
    )
    .describe('Planned against delivered, for the cycles that have both reports, newest first.'),
});
