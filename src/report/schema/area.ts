import { z } from 'zod';
import { field, filledText, nameText, otherNames } from './texts.ts';

/** Frontmatter of `areas/<area>.mdx`: a heading under which work is grouped. */
export const areaSchema = z.strictObject({
  title: field(nameText, 'The heading as reports write it.', 'Ovens — small'),
  order: field(
    z.number().optional(),
    'Position among the areas, smallest first. Areas without it come last, by title.',
    '1',
  ),
  aliases: field(
    otherNames,
    'Other spellings of the title, and former titles. A heading may use any of them, and their URLs redirect here. If the title is too long for a place, an alias made of its words is shown there.',
    '[Small ovens]',
  ),
  retired: field(
    filledText.optional(),
    'Label of the first cycle without this area. Its page and its history stay.',
    'K2',
  ),
});

/** The frontmatter of an area. */
export type AreaFields = z.infer<typeof areaSchema>;
