import { z } from 'zod';
import { field, filledText } from './texts.ts';

/** Frontmatter of `pages/<page>.mdx`: a page of the team's own. */
export const pageSchema = z.strictObject({
  title: field(filledText, 'The heading of the page, and its name in the menu.', 'How we work'),
  order: field(
    z.number().optional(),
    'Position in the menu, smallest first. Pages without it come last, by title.',
    '1',
  ),
});

/** The frontmatter of a page. */
export type PageFields = z.infer<typeof pageSchema>;
