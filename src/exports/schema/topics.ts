import { z } from 'zod';
import { headFields, pageFields, path, reportKey } from './parts.ts';

/** `/api/topics.json`. */
export const topicsSchema = z.object({
  ...headFields,
  topics: z
    .array(
      z.object({
        id: z.string().describe('Id of the topic.'),
        term: z.string().describe('The term as reports write it.'),
        aliases: z.array(z.string()).describe('Other words for the same thing.'),
        expansion: z.string().optional().describe('What the abbreviation stands for, where a source says.'),
        definition: z.string().describe('What the term means, as HTML; empty where nobody wrote it.'),
        reference: z.url().optional().describe('Where a reader finds out more.'),
        ...pageFields,
        lines: z
          .array(
            z.object({
              report: reportKey.describe('The report that has the line.'),
              id: z.string().describe('Id of the line.'),
              item: z.string().describe('Id of the item that it is about or belongs to.'),
              text: z.string().describe('Its words as plain text.'),
              path: path.describe('Permanent path of the line.'),
            }),
          )
          .describe('Every line that mentions it, in the order of the reports.'),
      }),
    )
    .describe('The topics, by their term.'),
});
