import { z } from 'zod';
import { filledText } from './texts.ts';

const record = z.strictObject({
  date: z.iso.date().meta({ description: 'The date of the fact.', examples: ['2031-04-02'] }),
  text: filledText.meta({ description: 'The fact, in one sentence.', examples: ['Release 2 is published.'] }),
  url: z.url({ protocol: /^https?$/ }).meta({
    description: 'URL where the fact can be checked.',
    examples: ['https://example.org/release-2'],
  }),
  source: filledText.meta({
    description: 'The kind of source, or the place in it.',
    examples: ['release notes'],
  }),
});

/** Frontmatter of `items/<area>/<slug>.mdx`: public facts about an item, apart from what reports say of it. */
export const itemSchema = z.strictObject({
  records: z
    .array(record)
    .default([])
    .meta({
      description: 'Dated public facts about the item, each with its source.',
      examples: [
        "[{ date: 2031-04-02, text: 'Release 2 is published.', url: 'https://example.org/2', source: release notes }]",
      ],
    }),
});

/** The frontmatter of a note on one item. */
export type ItemFields = z.infer<typeof itemSchema>;
/** A dated public fact about an item. */
export type PublicRecord = z.infer<typeof record>;
