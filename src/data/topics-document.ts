import type { z } from 'zod';
import type { DocumentOf } from './document.ts';
import { documentHead, pageAddress } from './document-parts.ts';
import type { Publication } from './publication.ts';
import type { topicsSchema } from './schema/topics.ts';

/**
 * `/api/topics.json`: the topics and every line that mentions them.
 * @param publication of the site.
 * @returns the document.
 */
export function topicsDocument(publication: Publication): DocumentOf<z.infer<typeof topicsSchema>, 'topics'> {
  const { content, linesByTopic, at, itemOf } = publication;
  return {
    head: documentHead('topics', publication),
    lists: {
      topics: content.topics.map((topic) => {
        const { id, term, aliases, expansion, html, url } = topic;
        const lines = linesByTopic.get(id) ?? [];
        return {
          key: (keys) => keys.topic(topic, lines).cacheKey,
          make: () => ({
            id,
            term,
            aliases,
            expansion,
            definition: html,
            reference: url,
            ...pageAddress(`/topics/${id}/`, at),
            lines: lines.map((appearance) => ({
              report: appearance.report.key,
              id: appearance.line.id,
              item: itemOf(appearance.thread).id,
              text: appearance.line.text,
              path: at.line(appearance),
            })),
          }),
        };
      }),
    },
  };
}
