import { z } from 'zod';
import { field, filledText, nameText, otherNames, webUrl } from './texts.ts';

/** Frontmatter of `topics/<topic>.mdx`: a term readers look for. The body is its definition. */
export const topicSchema = z.strictObject({
  term: field(nameText, 'The term as reports write it.', 'Butler'),
  aliases: field(
    otherNames,
    'Other words for the same thing. Lines that use them belong to the topic too.',
    '[Data Butler]',
  ),
  expansion: field(
    filledText.optional(),
    'What the abbreviation stands for. Leave it out if no source says.',
    'Engineering and Facility Database',
  ),
  url: field(webUrl.optional(), 'URL of a page with more information.', 'https://example.org/butler'),
});

/** The frontmatter of a topic. */
export type TopicFields = z.infer<typeof topicSchema>;
