import { z } from 'zod';
import { filledText } from './placeholder.ts';

/** Frontmatter of `areas/<area>.mdx`: a heading under which work is grouped. */
export const areaSchema = z.strictObject({
  title: filledText.meta({ description: 'The heading as reports write it.', examples: ['Ovens — small'] }),
  order: z
    .number()
    .optional()
    .meta({
      description: 'Place among the areas, smallest first; areas without it come last, by title.',
      examples: ['1'],
    }),
  aliases: z
    .array(filledText)
    .default([])
    .meta({
      description:
        'Other spellings of the title, and what it was before; a heading with one of them names this area, and its URL redirects here. If the title is too long for a place, an alias made of its words is shown there.',
      examples: ['[Small ovens]'],
    }),
});

/** The frontmatter of an area. */
export type AreaFields = z.infer<typeof areaSchema>;
