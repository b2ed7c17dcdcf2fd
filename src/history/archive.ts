import type { Area, Content, ItemNote, Topic } from '../report/content.ts';
import { pageRedirects, type PageRedirects } from '../urls/page-redirects.ts';
import type { History } from './history.ts';
import { topicLines } from './topic-lines.ts';

/** The content and the history that everything published is made from. */
export interface Archive {
  content: Content;
  history: History;
  areaById: ReadonlyMap<string, Area>;
  topicById: ReadonlyMap<string, Topic>;
  noteById: ReadonlyMap<string, ItemNote>;
  linesByTopic: ReturnType<typeof topicLines>;
  moved: PageRedirects;
}

/**
 * Puts content and history where what is drawn finds them.
 * @param content of the site, without errors.
 * @param history made from it.
 * @returns both, with what is looked for by id.
 */
export function archiveOf(content: Content, history: History): Archive {
  return {
    content,
    history,
    areaById: new Map(content.areas.map((area) => [area.id, area])),
    topicById: new Map(content.topics.map((topic) => [topic.id, topic])),
    noteById: new Map(content.notes.map((note) => [note.id, note])),
    linesByTopic: topicLines(history),
    moved: pageRedirects(content.moved),
  };
}
