import type { Archive } from '../history/archive.ts';
import type { Appearance, CycleReports, History } from '../history/history.ts';
import { standingOf } from '../history/standing.ts';
import type { Translate } from '../strings/translate.ts';
import { inWindows, splitRecent } from './recent-cycles.ts';
import type { Redirects } from './redirects.ts';

/** The lines of one cycle that mention a topic. */
export interface TopicCycle {
  entry: CycleReports;
  /** Status first, each in the order of its lines. */
  lines: Appearance[];
  size: number;
}

/** What the pages of one topic show. */
export interface TopicPages {
  /** On the page of the topic itself, newest first. */
  recent: readonly TopicCycle[];
  /** On pages of their own, the newest first. */
  windows: readonly TopicWindow[];
}

/** A page of older cycles of a topic, whose own page would be too long with them. */
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

/** Groups the lines that mention a topic, in the order of the reports, by cycle: newest first, without empty ones. */
function topicCycles(mentions: readonly Appearance[], history: History): TopicCycle[] {
  const byCycle = Map.groupBy(mentions, ({ report }) => report.cycle);
  // Of hundreds of cycles most mention a topic seldom or never.
  return history.cycles
    .flatMap((entry): TopicCycle[] => {
      const ofCycle = byCycle.get(entry.cycle);
      if (!ofCycle) return [];
      const lines = [entry.status, entry.plan].flatMap((of) => ofCycle.filter(({ report }) => report === of));
      return [{ entry, lines, size: lines.length }];
    })
    .reverse();
}

/** How the items and sub-lines stand that ever mentioned a topic. */
export function topicStanding(topic: string, { linesByTopic, history }: Pick<Archive, 'linesByTopic' | 'history'>) {
  return standingOf([...new Set((linesByTopic.get(topic) ?? []).map(({ thread }) => thread))], history);
}

/** The path of a page of older cycles, from the root of the site. */
export function windowPath(topic: string, { id }: TopicWindow): string {
  return `/topics/${topic}/${id}/`;
}

/** The page of an older cycle, such as `/topics/butler/f23a/`. */
const olderCycle = /^(\/topics\/[^/#]+\/[^/#]+\/)(?:#|$)/;

/**
 * The new URLs of those pages of older cycles, among some URLs, that no longer show their cycle, because an old report
 * has changed, or Almanac once had a page for each. Cycles that no longer mention the topic are left out.
 */
export function movedCycles(urls: readonly string[], archive: Archive): Redirects {
  const moved: Redirects = {};
  for (const url of new Set(urls.flatMap((each) => olderCycle.exec(each)?.[1] ?? []))) {
    const [topic = '', id = ''] = url.split('/').slice(2);
    const { recent, windows } = topicPages(topic, archive);
    const shows = (cycles: readonly TopicCycle[]) => cycles.some(({ entry }) => entry.cycle.id === id);
    const window = windows.find(({ cycles }) => shows(cycles));
    const path = window ? windowPath(topic, window) : shows(recent) ? `/topics/${topic}/` : url;
    if (path !== url) moved[url] = `${path}#${id}`;
  }
  return moved;
}

/** The cycles of a page, newest first, in words: "F23A to F25B". */
export function spanOf(cycles: readonly TopicCycle[], t: Translate): string {
  const [first, last] = [cycles.at(-1)!, cycles[0]!].map(({ entry }) => entry.cycle.label) as [string, string];
  return first === last ? first : t('span', { first, last });
}
