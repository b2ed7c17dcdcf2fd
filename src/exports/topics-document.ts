import * as z from 'zod/mini';
import type { Archive } from '../history/archive.ts';
import { itemOf } from '../history/related-lines.ts';
import { lineFields, lineValue, pageFields, pathAndUrl } from './document-parts.ts';
import { blocksHtml } from '../report/markdown/to-html.ts';
import { field } from '../report/schema/texts.ts';
import { sitePath } from '../urls/site-path.ts';

const lineSchema = z.object({ ...lineFields, item: field(z.string(), 'Id of its item.') });

const topicEntry = z.object({
  id: field(z.string(), 'Id of the topic.'),
  term: field(z.string(), 'The term as reports write it.'),
  aliases: field(z.array(z.string()), 'Other words for the same thing.'),
  expansion: field(z.optional(z.string()), 'What the abbreviation stands for, if known.'),
  definition: field(z.string(), 'What the term means, as HTML; may be empty.'),
  reference: field(z.optional(z.url()), 'URL of a page with more information.'),
  ...pageFields,
  lines: field(z.array(lineSchema), 'Every line that mentions it, oldest first; the lines of a report in its order.'),
});

/** The fields of `/api/topics.json` after its head. */
export const topicsSchema = z.object({
  topics: field(z.array(topicEntry), 'The topics, by their term.'),
});

export function topicsDocument({ content, linesByTopic }: Archive): z.infer<typeof topicsSchema> {
  return {
    topics: content.topics.map(({ id, term, aliases, expansion, body, url }) => ({
      id,
      term,
      aliases,
      expansion,
      definition: blocksHtml(body, sitePath),
      reference: url,
      ...pathAndUrl(`/topics/${id}/`),
      lines: (linesByTopic.get(id) ?? []).map((line) => ({ ...lineValue(line), item: itemOf(line.thread).id })),
    })),
  };
}
