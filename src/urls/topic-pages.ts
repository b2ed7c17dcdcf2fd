import type { Archive } from '../history/archive.ts';
import type { Appearance, CycleReports, History } from '../history/history.ts';
import type { Translate } from '../strings/translate.ts';
import { inWindows, splitRecent } from './recent-cycles.ts';
import type { MovedUrls } from './redirects.ts';

/** The lines of one cycle that mention a topic. */
export interface TopicCycle {
  entry: CycleReports;
  /** The lines of the status come first. */
  lines: Appearance[];
  size: number;
}

interface TopicPages {
  /** Shown on the page of the topic itself, newest first. */
  recent: readonly TopicCycle[];
  /** Newest first. */
  windows: readonly TopicWindow[];
}

/** A page for cycles of a topic that would make its own page too long. */
interface TopicWindow {
  /** The id of its oldest cycle, because the newest one changes as the history grows. */
  id: string;
  /** Newest first. */
  cycles: readonly TopicCycle[];
}

/** Divides the lines that mention a topic among the pages of the topic. */
export function topicPages(
  topic: string,
  { linesByTopic, history }: Pick<Archive, 'linesByTopic' | 'history'>,
): TopicPages {
  const { recent, older } = splitRecent(topicCycles(linesByTopic.get(topic) ?? [], history));
  return { recent, windows: inWindows(older).map((cycles) => ({ id: cycles.at(-1)!.entry.cycle.id, cycles })) };
}

/** Groups lines by cycle, newest first. */
function topicCycles(mentions: readonly Appearance[], history: History): TopicCycle[] {
  const byCycle = Map.groupBy(mentions, ({ report }) => report.cycle);
  return history.cycles
    .flatMap((entry): TopicCycle[] => {
      const ofCycle = byCycle.get(entry.cycle);
      if (!ofCycle) return [];
      const lines = [entry.status, entry.plan].flatMap((of) => ofCycle.filter(({ report }) => report === of));
      return [{ entry, lines, size: lines.length }];
    })
    .reverse();
}

/** The path of a page of older cycles, from the root of the site. */
export function windowPath(topic: string, { id }: TopicWindow): string {
  return `/topics/${topic}/${id}/`;
}

/** A page of older cycles, such as `/topics/butler/f23a/`. */
const olderCycle = /^(\/topics\/[^/#]+\/[^/#]+\/)(?:#|$)/;

/**
 * Redirects for those `urls` of older cycles whose page no longer shows the cycle, because an old report changed, or
 * because Almanac once had a page for each cycle. Cycles that no longer mention the topic are left out.
 */
export function movedCycles(urls: readonly string[], archive: Archive): MovedUrls {
  const moved = new Map<string, string>();
  const known = new Map<string, TopicPages>();
  for (const url of new Set(urls.flatMap((each) => olderCycle.exec(each)?.[1] ?? []))) {
    const [topic = '', id = ''] = url.split('/').slice(2);
    const pages = known.get(topic) ?? topicPages(topic, archive);
    known.set(topic, pages);
    const { recent, windows } = pages;
    const shows = (cycles: readonly TopicCycle[]) => cycles.some(({ entry }) => entry.cycle.id === id);
    const window = windows.find(({ cycles }) => shows(cycles));
    const path = window ? windowPath(topic, window) : shows(recent) ? `/topics/${topic}/` : url;
    if (path !== url) moved.set(url, `${path}#${id}`);
  }
  return moved;
}

/** Cycles, newest first, in words: "F23A to F25B". */
export function spanOf(cycles: readonly TopicCycle[], t: Translate): string {
  const [first, last] = [cycles.at(-1)!, cycles[0]!].map(({ entry }) => entry.cycle.label) as [string, string];
  return first === last ? first : t('span', { first, last });
}
