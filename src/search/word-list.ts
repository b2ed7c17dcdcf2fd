import type { History } from '../history/history.ts';
import type { Content, Topic } from '../report/content.ts';
import { fold } from './tokenizer.ts';

/** The words that a query can be corrected to, folded: those of topics first, then of items, areas and authors. */
export function wordList({ content, history }: { content: Content; history: History }): string[] {
  const names = [
    ...content.topics.flatMap(topicNames),
    ...history.threads.map(({ appearances }) => appearances.at(-1)?.line.text ?? ''),
    ...content.areas.map(({ title }) => title),
    ...history.reports.flatMap(({ authors }) => authors),
  ];
  return [...new Set(names.flatMap((name) => fold(name).match(/[\p{L}\p{M}\p{N}]{3,}/gu) ?? []))];
}

/** The term of a topic, its aliases and its expansion. */
export function topicNames({ term, aliases, expansion }: Topic): string[] {
  return [term, ...aliases, ...(expansion === undefined ? [] : [expansion])];
}
