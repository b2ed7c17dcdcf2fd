import type { Appearance, History } from './history.ts';

/**
 * The lines that mention each topic.
 * @param history of the site.
 * @returns appearances by id of the topic, in the order of the reports and of their lines. A topic that no line
 *   mentions is not a key.
 */
export function topicLines(history: History): Map<string, Appearance[]> {
  const byTopic = new Map<string, Appearance[]>();
  for (const appearance of history.appearanceOf.values()) {
    for (const topic of appearance.line.topics) {
      const lines = byTopic.get(topic);
      if (lines) lines.push(appearance);
      else byTopic.set(topic, [appearance]);
    }
  }
  return byTopic;
}
