import { itemOf } from '../history/item-of.ts';
import type { z } from 'zod';
import { documentHead, pageUrl } from './document-parts.ts';
import type { Publication } from './publication.ts';
import type { topicsSchema } from './schema/topics.ts';

/**
 * `/api/topics.json`: the topics and every line that mentions them.
 * @param publication of the site.
 * @returns the document.
 */
export function topicsDocument(publication: Publication): z.infer<typeof topicsSchema> {
  const { content, linesByTopic, at } = publication;
  return {
    ...documentHead('topics', publication),
    topics: content.topics.map(({ id, term, aliases, expansion, html, url }) => ({
      id,
      term,
      aliases,
      expansion,
      definition: html,
      reference: url,
      ...pageUrl(`/topics/${id}/`, at),
      lines: (linesByTopic.get(id) ?? []).map((appearance) => ({
        report: appearance.report.key,
        id: appearance.line.id,
        item: itemOf(appearance.thread).id,
        text: appearance.line.text,
        path: at.line(appearance),
      })),
    })),
  };
}
