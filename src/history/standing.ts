import { cycleChangesOf } from './changes.ts';
import type { Appearance, History, OrderedReport, Thread, SeriesByArea } from './history.ts';

/** How a thread stands at the end of the newest cycle. */
interface Lifetime {
  state: 'open' | 'closed' | 'no longer listed';
  /** Its latest line. */
  latest: Appearance;
  /** The first report of the latest unbroken run of cycles in which it was open; undefined if it never was. */
  openSince: OrderedReport | undefined;
  /** The cycles of that run in which it was carried. */
  carriedOver: number;
  /** The report that closed it after that run. */
  closedIn: OrderedReport | undefined;
}

/** What is known of a thread: its lines, and its changes by index of the cycle. */
interface KnownThread extends Pick<Thread, 'appearances'> {
  cycleChanges: Pick<Thread['cycleChanges'], 'get'>;
}

/** A thread as it was known when a report that lists it was presented. */
export function threadUntil(
  { appearances: all, cycleChanges }: Thread,
  { index, cycleIndex }: OrderedReport,
  history: SeriesByArea,
): KnownThread {
  const appearances = all.filter(({ report }) => report.index <= index);
  const before = appearances.findLastIndex(({ report }) => report.cycleIndex < cycleIndex);
  // The status of a cycle decides its change, and the plan comes first.
  const compared = appearances.slice(Math.max(before, 0));
  const change = cycleChangesOf({ appearances: compared }, history).get(cycleIndex);
  return { appearances, cycleChanges: { get: (cycle) => (cycle === cycleIndex ? change : cycleChanges.get(cycle)) } };
}

/** Says how a thread stands, since when it has been open, and how often it was carried over. */
export function lifetimeOf(
  { appearances, cycleChanges }: KnownThread,
  { reports, seriesOf }: Pick<History, 'reports' | 'seriesOf'>,
): Lifetime {
  const latest = appearances.at(-1)!;
  const last = appearances.findLastIndex(({ line }) => line.open);
  let index = appearances[last]?.report.cycleIndex ?? -1;
  // The cycle that closed it may have planned it before.
  const closing = cycleChanges.get(index);
  const planned = closing?.word === 'closed' ? closing.before : undefined;
  if (planned && seriesOf(planned).cycleUntil(index - 1) === planned.report.cycleIndex)
    index = planned.report.cycleIndex;
  let carriedOver = 0;
  for (let change = cycleChanges.get(index); change?.word === 'carried'; change = cycleChanges.get(index)) {
    carriedOver++;
    index = change.before!.report.cycleIndex;
  }
  const newest = seriesOf(latest).cycleUntil(reports.at(-1)?.cycleIndex ?? -1);
  return {
    state: !latest.line.open ? 'closed' : latest.report.cycleIndex === newest ? 'open' : 'no longer listed',
    latest,
    openSince: appearances.find(({ report }) => report.cycleIndex === index)?.report,
    carriedOver,
    closedIn: appearances[last + 1]?.report,
  };
}

/** An item or sub-line, and how it stands at the end of the newest cycle. */
export interface Standing {
  thread: Thread;
  life: Lifetime;
}

/**
 * How items or sub-lines stand at the end of the newest cycle. Open ones keep their order; the others are sorted, the
 * latest first.
 */
export function standingOf(
  threads: readonly Thread[],
  history: History,
): Record<'open' | 'unlisted' | 'closed', Standing[]> {
  const standings = threads.map((thread): Standing => ({ thread, life: lifetimeOf(thread, history) }));
  const withState = (state: Lifetime['state']) => standings.filter(({ life }) => life.state === state);
  const latestFirst = (a: Standing, b: Standing) => b.life.latest.report.index - a.life.latest.report.index;
  return {
    open: withState('open'),
    unlisted: withState('no longer listed').sort(latestFirst),
    closed: withState('closed').sort(latestFirst),
  };
}

/** How the items stand whose latest line is in an area. */
export function areaStanding(area: string, history: History) {
  const items = history.items.filter(({ appearances }) => appearances.at(-1)!.area === area);
  return standingOf(items, history);
}

/** What says how a topic stands: the lines that mention it, and their history. */
interface Mentions {
  linesByTopic: ReadonlyMap<string, readonly Appearance[]>;
  history: History;
}

/** How all items and sub-lines stand that have ever mentioned a topic. */
export function topicStanding(topic: string, { linesByTopic, history }: Mentions) {
  const threads = (linesByTopic.get(topic) ?? []).map(({ thread }) => thread);
  return standingOf([...new Set(threads)], history);
}

/** If more items than this were carried over equally often, none of them stands out. */
const mostNamed = 8;

/**
 * The open items that were carried over most often, those open longest first; how often the first one was, and how many
 * were carried over equally often. If that is too many, `items` is empty. Undefined if no open item was carried over.
 */
export function longestCarried(
  history: History,
): { items: Standing[]; carriedOver: number; equal: number } | undefined {
  const carried = standingOf(history.items, history)
    .open.filter(({ life }) => life.carriedOver > 0)
    .sort((a, b) => b.life.carriedOver - a.life.carriedOver || a.life.openSince!.index - b.life.openSince!.index);
  const carriedOver = carried[0]?.life.carriedOver;
  if (carriedOver === undefined) return undefined;
  const equal = carried.filter(({ life }) => life.carriedOver === carriedOver).length;
  return { items: equal > mostNamed ? [] : carried.slice(0, mostNamed), carriedOver, equal };
}
