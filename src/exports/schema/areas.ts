import { z } from 'zod';
import { headFields, pageFields, path, reportKey } from './parts.ts';

/** `/api/areas.json`. */
export const areasSchema = z.object({
  ...headFields,
  areas: z
    .array(
      z.object({
        id: z.string().describe('Id of the area; it does not change when the title is respelled.'),
        title: z.string().describe('Title of the area.'),
        aliases: z.array(z.string()).describe('Other spellings of the title.'),
        ...pageFields,
        markdown: path.describe('Path of the same page as Markdown.'),
        feed: path.optional().describe('Path of its feed; absent where the URL of the site is not known.'),
        description: z.string().describe('What the area covers, as HTML; empty where nobody wrote it.'),
        reports: z
          .array(
            z.object({
              report: reportKey.describe('The report.'),
              path: path.describe('Path of the area’s heading on the page of the cycle.'),
              items: z
                .int()
                .min(0)
                .describe('Number of items the report lists under the area, also those that stand as sub-lines in it.'),
            }),
          )
          .describe('The reports that speak of the area, oldest first.'),
        items: z.array(z.string()).describe('Ids of the items whose latest line stands under the area.'),
      }),
    )
    .describe('The areas, in their order.'),
});
