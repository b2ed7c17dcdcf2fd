import { z } from 'zod';

/** A place in a content file. */
export const positionSchema = z.object({
  line: z.int().meta({ description: 'Line of the file, from 1.' }),
  column: z.int().meta({ description: 'Column of that line, from 1.' }),
  endLine: z.int().optional().meta({ description: 'Line at which it ends.' }),
  endColumn: z.int().optional().meta({ description: 'Column just after its end.' }),
});

/** The image files that a content file shows. */
export const imagesSchema = z
  .array(
    z.object({
      path: z.string().meta({ description: 'Path inside the content folder.' }),
      position: positionSchema.meta({ description: 'Where the image is.' }),
    }),
  )
  .meta({ description: 'The image files it shows.' });

/** The links of a content file. */
export const linksSchema = z
  .array(
    z.object({
      to: z.string().meta({ description: 'Full URL, or path from the root of the site.' }),
      position: positionSchema.meta({ description: 'Where its URL is written.' }),
      isRelative: z
        .boolean()
        .optional()
        .meta({ description: 'Whether it was written as the path of a content file, which does not exist.' }),
    }),
  )
  .meta({ description: 'The links in it.' });

/** An image file that a content file shows. */
export type UsedImage = z.infer<typeof imagesSchema>[number];
/** A link of a content file. */
export type UsedLink = z.infer<typeof linksSchema>[number];
