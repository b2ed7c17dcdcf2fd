import { z } from 'zod';
import { outcomes } from '../../history/outcomes.ts';
import { changeCounts, changeFields, headFields, path, reportKey, statusFields } from './parts.ts';

const line = z.object({
  report: reportKey.meta({ description: 'The report that has the line.' }),
  id: z.string().meta({ description: 'Id of the line.' }),
  text: z.string().meta({ description: 'Its words as plain text.' }),
  ...statusFields,
  path: path.meta({ description: 'Permanent path of the line.' }),
});

const aboutFields = {
  id: z.string().meta({ description: 'Id of the item or sub-line.' }),
  item: z.string().meta({ description: 'Id of the item that it is or belongs to.' }),
  kind: z
    .enum(['item', 'sub-line'])
    .meta({ description: 'Whether it is an item or a sub-line; they are counted apart.' }),
};

const change = z.object({
  ...aboutFields,
  area: z.string().meta({ description: 'Id of the area it stands under here, or stood under last.' }),
  ...changeFields,
  before: line.optional().meta({ description: 'Its latest line before this report.' }),
  after: line.optional().meta({ description: 'Its line in this report.' }),
});

const report = z.object({
  report: reportKey.meta({ description: 'The report.' }),
  before: reportKey
    .optional()
    .meta({ description: 'The report it is compared with; absent in the first report, which has no changes.' }),
  date: z.iso
    .date()
    .optional()
    .meta({ description: 'The day it was presented; absent where the report does not say.' }),
  path: path.meta({ description: 'Path of the page that tells what changed.' }),
  counts: changeCounts.meta({ description: 'Items by change; sub-lines are not counted.' }),
  changes: z
    .array(change)
    .meta({ description: 'The change of every item and sub-line, in the order of their first lines.' }),
});

const outcome = z.object({
  ...aboutFields,
  outcome: z.enum(outcomes).meta({ description: 'What became of it between the plan and the status of the cycle.' }),
  outcomeWord: z.string().meta({ description: 'The outcome in words, as pages show it.' }),
  plan: path.optional().meta({ description: 'Permanent path of its line in the plan.' }),
  status: path.optional().meta({ description: 'Permanent path of its line in the status.' }),
});

const counts = z.object(
  Object.fromEntries(
    outcomes.map((one) => [
      one,
      z
        .int()
        .min(0)
        .meta({ description: `Number of items whose outcome is \`${one}\`.` }),
    ]),
  ) as Record<(typeof outcomes)[number], z.ZodInt>,
);

/** `/api/changes.json`. */
export const changesSchema = z.object({
  ...headFields,
  reports: z
    .array(report)
    .meta({ description: 'What changed in each report since the one before it, newest report first.' }),
  outcomes: z
    .array(
      z.object({
        cycle: z.string().meta({ description: 'Id of the cycle.' }),
        path: path.meta({ description: 'Path of the page that tells what was delivered.' }),
        planned: z.int().min(0).meta({ description: 'Number of items in the plan.' }),
        shareDelivered: z.union([z.number().min(0).max(1), z.literal('not recorded')]).meta({
          description:
            'Delivered items by planned ones; `not recorded` where the status of any planned item is not recorded.',
        }),
        counts: counts.meta({ description: 'Items by outcome; sub-lines are not counted.' }),
        entries: z.array(outcome).meta({ description: 'The outcome of every item and sub-line of the cycle.' }),
      }),
    )
    .meta({ description: 'Planned against delivered, for the cycles that have both reports, newest first.' }),
});
