import type { Archive } from '../history/archive.ts';
import { plainText } from '../report/markdown/nodes.ts';
import { standingSummary } from '../views/labels.ts';
import { topicStanding } from '../history/standing.ts';

/** `search/terms.json`: what a link to a topic explains, by the id of the topic. */
export type Terms = Record<string, readonly [name: string, meaning: string, standing: string]>;

/** What each topic means and how its items stand, as plain text; empty if it has no definition or no mentions. */
export function termsOf(archive: Archive): Terms {
  return Object.fromEntries(
    archive.content.topics.map(({ id, term, expansion, body }) => {
      const name = expansion === undefined || expansion === term ? term : `${term}: ${expansion}`;
      const standing = archive.linesByTopic.has(id) ? standingSummary(topicStanding(id, archive), archive.t) : '';
      return [id, [name, plainText(body), standing]];
    }),
  );
}
