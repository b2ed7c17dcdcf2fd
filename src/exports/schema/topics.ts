import { z } from 'zod';
import { headFields, pageFields, path, reportKey } from './parts.ts';

/** `/api/topics.json`. */
export const topicsSchema = z.object({
  ...headFields,
  topics: z
    .array(
      z.object({
        id: z.string().meta({ description: 'Id of the topic.' }),
        term: z.string().meta({ description: 'The term as reports write it.' }),
        aliases: z.array(z.string()).meta({ description: 'Other words for the same thing.' }),
        expansion: z
          .string()
          .optional()
          .meta({ description: 'What the abbreviation stands for, where a source says.' }),
        definition: z.string().meta({ description: 'What the term means, as HTML; empty where nobody wrote it.' }),
        reference: z.url().optional().meta({ description: 'Where a reader finds out more.' }),
        ...pageFields,
        lines: z
          .array(
            z.object({
              report: reportKey.meta({ description: 'The report that has the line.' }),
              id: z.string().meta({ description: 'Id of the line.' }),
              item: z.string().meta({ description: 'Id of the item that it is about or belongs to.' }),
              text: z.string().meta({ description: 'Its words as plain text.' }),
              path: path.meta({ description: 'Permanent path of the line.' }),
            }),
          )
          .meta({ description: 'Every line that mentions it, in the order of the reports.' }),
      }),
    )
    .meta({ description: 'The topics, by their term.' }),
});
