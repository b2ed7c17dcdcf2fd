import { z } from 'zod';
import { nameText, otherNames } from './texts.ts';

/** Frontmatter of `areas/<area>.mdx`: a heading under which work is grouped. */
export const areaSchema = z.strictObject({
  title: nameText.meta({ description: 'The heading as reports write it.', examples: ['Ovens — small'] }),
  order: z
    .number()
    .optional()
    .meta({
      description: 'Position among the areas, smallest first. Areas without it come last, by title.',
      examples: ['1'],
    }),
  aliases: otherNames.meta({
    description:
      'Other spellings of the title, and former titles. A heading may use any of them, and their URLs redirect here. If the title is too long for a place, an alias made of its words is shown there.',
    examples: ['[Small ovens]'],
  }),
  retired: z
    .string()
    .min(1)
    .optional()
    .meta({
      description: 'Label of the first cycle without this area. Its page and its history stay.',
      examples: ['K2'],
    }),
});

/** The frontmatter of an area. */
export type AreaFields = z.infer<typeof areaSchema>;
