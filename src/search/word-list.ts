import type { History } from '../history/history.ts';
import type { Content, Topic } from '../report/content.ts';

/** `search/words.json`: the words for corrections, loaded only if a query finds nothing. */
export interface WordsFile {
  /** Id of each topic with its names, the first of them its term. */
  topics: [id: string, ...names: string[]][];
  /** Other words of the titles of items and areas, and of the names of authors. */
  words: string[];
}

/** The words that a query can be corrected to. */
export function wordList({ content, history }: { content: Content; history: History }): WordsFile {
  const titles = [
    ...history.threads.map(({ appearances }) => appearances.at(-1)?.line.text ?? ''),
    ...content.areas.map(({ title }) => title),
    ...history.reports.flatMap(({ authors }) => authors),
  ];
  const words = new Set(titles.flatMap((title) => title.toLowerCase().match(/\p{L}[\p{L}\p{M}\p{N}]{3,}/gu) ?? []));
  return { topics: content.topics.map((topic) => [topic.id, ...topicNames(topic)]), words: [...words].sort() };
}

/** The term of a topic, its aliases and its expansion. */
export function topicNames({ term, aliases, expansion }: Topic): string[] {
  return [term, ...aliases, ...(expansion === undefined ? [] : [expansion])];
}
