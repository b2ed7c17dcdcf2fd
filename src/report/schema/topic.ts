import { z } from 'zod';
import { filledText, nameText, otherNames } from './texts.ts';

/** Frontmatter of `topics/<topic>.mdx`: a term readers look for. The body is its definition. */
export const topicSchema = z.strictObject({
  term: nameText.meta({ description: 'The term as reports write it.', examples: ['Butler'] }),
  aliases: otherNames.meta({
    description: 'Other words for the same thing. Lines that use them belong to the topic too.',
    examples: ['[Data Butler]'],
  }),
  expansion: filledText.optional().meta({
    description: 'What the abbreviation stands for. Leave it out if no source says.',
    examples: ['Engineering and Facility Database'],
  }),
  url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta({
      description: 'URL of a page with more information.',
      examples: ['https://example.org/butler'],
    }),
});

/** The frontmatter of a topic. */
export type TopicFields = z.infer<typeof topicSchema>;
