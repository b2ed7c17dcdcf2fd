import { z } from 'zod';
import { filledText } from './texts.ts';

/** Frontmatter of `pages/<page>.mdx`: a page of the team's own. */
export const pageSchema = z.strictObject({
  title: filledText.meta({
    description: 'The heading of the page, and its name in the menu.',
    examples: ['How we work'],
  }),
  order: z
    .number()
    .optional()
    .meta({
      description: 'Position in the menu, smallest first. Pages without it come last, by title.',
      examples: ['1'],
    }),
});

/** The frontmatter of a page. */
export type PageFields = z.infer<typeof pageSchema>;
