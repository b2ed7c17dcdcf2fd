import { z } from 'zod';
import { headFields, pageFields, path, reportKey } from './parts.ts';

/** `/api/areas.json`. */
export const areasSchema = z.object({
  ...headFields,
  areas: z
    .array(
      z.object({
        id: z.string().meta({ description: 'Id of the area; it does not change when the title is respelled.' }),
        title: z.string().meta({ description: 'Title of the area.' }),
        aliases: z.array(z.string()).meta({ description: 'Other spellings of the title.' }),
        ...pageFields,
        markdown: path.meta({ description: 'Path of the same page as Markdown.' }),
        feed: path.optional().meta({ description: 'Path of its feed; absent where the URL of the site is not known.' }),
        description: z.string().meta({ description: 'What the area covers, as HTML; empty where nobody wrote it.' }),
        reports: z
          .array(
            z.object({
              report: reportKey.meta({ description: 'The report.' }),
              path: path.meta({ description: 'Path of the area’s heading on the page of the cycle.' }),
              items: z.int().min(0).meta({
                description:
                  'Number of items the report lists under the area, also those that stand as sub-lines in it.',
              }),
            }),
          )
          .meta({ description: 'The reports that speak of the area, oldest first.' }),
        items: z.array(z.string()).meta({ description: 'Ids of the items whose latest line stands under the area.' }),
      }),
    )
    .meta({ description: 'The areas, in their order.' }),
});
