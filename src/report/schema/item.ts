import { z } from 'zod';
import { field, filledText, webUrl } from './texts.ts';

const record = z.strictObject({
  date: field(z.iso.date(), 'The date of the fact.', '2031-04-02'),
  text: field(filledText, 'The fact, in one sentence.', 'Release 2 is published.'),
  url: field(webUrl, 'URL where the fact can be checked.', 'https://example.org/release-2'),
  source: field(filledText, 'The kind of source, or the place in it.', 'release notes'),
});

/** Frontmatter of `items/<area>/<slug>.mdx`: public facts about an item, apart from what reports say of it. */
export const itemSchema = z.strictObject({
  records: field(
    z.array(record).default([]),
    'Dated public facts about the item, each with its source.',
    "[{ date: 2031-04-02, text: 'Release 2 is published.', url: 'https://example.org/2', source: release notes }]",
  ),
});

/** The frontmatter of a note on one item. */
export type ItemFields = z.infer<typeof itemSchema>;
/** A dated public fact about an item. */
export type PublicRecord = z.infer<typeof record>;
