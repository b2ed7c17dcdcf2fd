import { z } from 'zod';
import type { Archive } from '../history/archive.ts';
import { itemOf } from '../history/related-lines.ts';
import { lineFields, lineValue, pageFields, pathAndUrl } from './document-parts.ts';
import { blocksHtml } from '../report/markdown/to-html.ts';
import { sitePath } from '../urls/site-path.ts';

const lineSchema = z.object({ ...lineFields, item: z.string().describe('Id of its item.') });

const topicEntry = z.object({
  id: z.string().describe('Id of the topic.'),
  term: z.string().describe('The term as reports write it.'),
  aliases: z.array(z.string()).describe('Other words for the same thing.'),
  expansion: z.string().optional().describe('What the abbreviation stands for, if known.'),
  definition: z.string().describe('What the term means, as HTML; may be empty.'),
  reference: z.url().optional().describe('URL of a page with more information.'),
  ...pageFields,
  lines: z.array(lineSchema).describe('Every line that mentions it, oldest first; the lines of a report in its order.'),
});

/** The fields of `/api/topics.json` after its head. */
export const topicsSchema = z.object({
  topics: z.array(topicEntry).describe('The topics, by their term.'),
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
