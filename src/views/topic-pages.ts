import type { Archive } from '../history/archive.ts';
import { standingOf } from '../history/standing.ts';
import { inWindows, splitRecent } from './recent-cycles.ts';
import { topicCycles, type TopicCycle } from './topic-cycles.ts';

/** What the pages of one topic show. */
export interface TopicPages {
  /** On the page of the topic itself, newest first. */
  recent: readonly TopicCycle[];
  /** On pages of their own, the newest first. */
  windows: readonly TopicWindow[];
}

/** A page of older cycles of a topic, where its page would be too long with them. */
export interface TopicWindow {
  /** Id of its oldest cycle, which names the page: the newest one changes while the history grows. */
  id: string;
  /** Newest first. */
  cycles: readonly TopicCycle[];
}

/** Divides the lines that mention a topic among its pages. */
export function topicPages(
  topic: string,
  { linesByTopic, history }: Pick<Archive, 'linesByTopic' | 'history'>,
): TopicPages {
  const { recent, older } = splitRecent(topicCycles(linesByTopic.get(topic) ?? [], history));
  return { recent, windows: inWindows(older).map((cycles) => ({ id: cycles.at(-1)!.entry.cycle.id, cycles })) };
}

/**
 * How the work stands that ever mentioned a topic.
 * @param topic its id.
 * @param archive of the site.
 * @returns items and sub-lines by how they stand.
 */
export function topicStanding(topic: string, { linesByTopic, history }: Pick<Archive, 'linesByTopic' | 'history'>) {
  return standingOf([...new Set((linesByTopic.get(topic) ?? []).map(({ thread }) => thread))], history);
}

/**
 * The URL of a page of older cycles.
 * @param topic its id.
 * @param window which page.
 * @returns path from the root of the site.
 */
export function windowPath(topic: string, { id }: TopicWindow): string {
  return `/topics/${topic}/${id}/`;
}

/**
 * Where the pages lead that older cycles had before: an old report has changed since, or Almanac showed each on a page
 * of its own.
 * @param archive of the site, with the URLs of such pages (`Content.olderCycles`).
 * @returns for the URL of each page that no longer shows its cycle, the URL that does. Cycles that no longer mention the
 * topic are left out.
 */
export function movedCycles(archive: Archive): Map<string, string> {
  const moved = new Map<string, string>();
  for (const url of archive.content.olderCycles) {
    const [topic = '', id = ''] = url.split('/').slice(2);
    const { recent, windows } = topicPages(topic, archive);
    const shows = (cycles: readonly TopicCycle[]) => cycles.some(({ entry }) => entry.cycle.id === id);
    const window = windows.find(({ cycles }) => shows(cycles));
    const path = window ? windowPath(topic, window) : shows(recent) ? `/topics/${topic}/` : url;
    if (path !== url) moved.set(url, `${path}#${id}`);
  }
  return moved;
}

/**
 * Says which cycles a page shows.
 * @param cycles of it, newest first.
 * @returns such as "F23A to F25B".
 */
export function spanOf(cycles: readonly TopicCycle[]): string {
  return [...new Set([cycles.at(-1)!, cycles[0]!].map(({ entry }) => entry.cycle.label))].join(' to ');
}
