import { digest } from '../report/digest.ts';
import type { Line } from '../report/schema/report.ts';
import type { Appearance, CycleReports, History, OrderedReport, Thread } from './history.ts';
import { itemAbove, itemOf } from './item-of.ts';

/** Digests of what the reports say about one thing: the same digest, the same on every page that tells of it. */
export interface ThreadDigests {
  /** Of a thread and its sub-lines, with what each replaced or was replaced by. */
  ofThread(thread: Thread): string;
  /** Of a cycle, its reports and their lines, each with its whole history; the cycles beside it are compared with it. */
  ofCycle(index: number): string;
}

/**
 * Digests of threads, each by itself. They take in too much rather than too little: of a line everything that its report says of it, and
 * of a report that only gives the line everything but its areas.
 * @param history of the site.
 * @returns one for each of `threads`.
 */
export function digestsOf(history: History): string[] {
  const ofHead = memo(({ key, report }: OrderedReport) => {
    const { digest: _, diagnostics, intro, sections, images, links, ...head } = report;
    return digest(JSON.stringify([key, head]));
  });
  // Where a line stands in its file is told to authors only. Sub-lines have digests of their own, but their order is that of the line.
  const ofLine = ({ id, slug, text, words, html, body, status, open, topics, tag, lines }: Line) =>
    ({ id, slug, text, words, html, body, status, open, topics, tag, lines: lines.map((sub) => sub.id) }) satisfies Record<keyof Omit<Line, 'position'>, unknown>;
  // No id, key or digest has a line break in it, nor has JSON, which makes texts of them that can be told apart.
  const place = memo(({ report, line }: Appearance) => `${ofHead(report)} ${JSON.stringify(ofLine(line))}`);
  const lastOf = memo((thread: Thread) => `${thread.id} ${itemOf(thread).id} ${place(thread.appearances.at(-1)!)}`);
  return history.threads.map((thread) => digest([
    lastOf(thread),
    thread.isItem,
    ...[...thread.names].map((name) => `${name} ${history.find(name) === thread}`),
    ...thread.appearances.map((appearance) => `${place(appearance)} ${appearance.area} ${itemAbove(appearance).id} ${appearance.parent ? lastOf(appearance.parent) : ''}`),
    ...[...thread.changes].map(([index, { word, marks, lastListed, now, before }]) =>
      `${history.reports[index]!.key} ${word} ${marks.join()} ${lastListed?.key} ${now?.report.key} ${before?.report.key}`),
    // What is open in the newest report is still open; in any other it is no longer listed.
    thread.appearances.at(-1)!.report === history.reports.at(-1),
  ].join('\n')));
}

/**
 * Prepares digests, so that a page is drawn again only where what it tells has changed.
 * @param history of the site.
 * @param alone digests of its threads, as `digestsOf` makes them.
 * @param changed the day on which the file of a report was changed last, as pages show it; undefined where nobody knows.
 * @returns digests, each computed once. What is said of all reports together, such as which ones there are, is not in them.
 */
export function threadDigests(history: History, alone: readonly string[], changed: (report: OrderedReport) => string | undefined): ThreadDigests {
  const place = new Map(history.threads.map((thread, index) => [thread, index]));
  const day = memo((ordered: OrderedReport) => changed(ordered) ?? '');
  const ofOne = memo((thread: Thread) => `${alone[place.get(thread)!]} ${thread.appearances.map(({ report }) => day(report)).join()}`);
  const below = (appearance: Appearance): Thread[] =>
    appearance.line.lines.flatMap((sub) => {
      const found = history.appearanceOf.get(sub);
      return found ? [found.thread, ...below(found)] : [];
    });
  const ofThread = memo((thread: Thread) => {
    const own = [thread, ...thread.appearances.flatMap(below)];
    const all = own.flatMap((one) => [one, ...one.replacedBy, ...one.replaces]);
    return digest([...new Set(all)].map(ofOne).join());
  });

  const ofReport = (ordered: OrderedReport) => `${ordered.key} ${ordered.report.digest} ${day(ordered)}`;
  const ofReports = memo(({ plan, status }: CycleReports) => {
    const reports = [plan, status].filter((report) => report !== undefined);
    return digest(JSON.stringify([reports.map(ofReport), history.threadsIn(...reports).map(ofThread)]));
  });
  return {
    ofThread,
    ofCycle: (index) => digest([index - 1, index, index + 1].map((one) => (history.cycles[one] ? ofReports(history.cycles[one]) : '')).join()),
  };
}

function memo<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.has(key) ? known.get(key)! : compute(key);
    known.set(key, value);
    return value;
  };
}
