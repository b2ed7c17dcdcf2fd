import { buildHistory } from '../history/build-history.ts';
import type { Appearance, History, OrderedReport, Thread } from '../history/history.ts';
import { lineIn } from '../history/related-lines.ts';
import { covers } from '../history/series.ts';
import type { Content } from '../report/content.ts';
import type { Line, Report } from '../report/schema/report.ts';
import { isOnlyAnswer } from '../history/only-answer.ts';
import { remarkIn } from './remark.ts';
import { differenceOf, slugWords, trackerKeysIn, type SlugWords } from './similar-words.ts';

/** A line that is probably about earlier work, which its report seems to have lost. */
export interface Rewording {
  now: Appearance;
  before: Appearance;
  /** What it adds to the words of the earlier line, such as "waiting for legal". */
  remark: string | undefined;
  /** All lines that look like parts of the earlier one, if there are several. */
  parts: readonly Appearance[];
  /** In how many words they differ; -1 if nothing could make it clearer. */
  difference: number;
}

/** How many reports back to look for earlier work. */
const reach = 2;

/** What was probably misread. */
interface Doubts {
  isDoubtful: (report: OrderedReport) => boolean;
  /** Whether the words of a line were. */
  isMisread: (appearance: Appearance) => boolean;
}

/**
 * Finds lines that probably continue earlier work in other words, and the history as if each said so: only then can
 * their sub-lines be compared. In doubtful reports, as their words were probably misread, only lines with all the words of
 * the earlier one are found.
 */
export function supposeRewordings(
  content: Content,
  history: History,
  { isDoubtful, isMisread }: Doubts,
): { rewordings: Rewording[]; supposed: History; uncompared: OrderedReport[] } {
  const rewordings: Rewording[] = [];
  const continues = new Map<Line, string>();
  let supposed = history;
  const isSaid = isOnlyAnswer(content);
  const uncompared = history.reports.filter((report) => linesToCompare(report, history, isSaid).some(isTooLong));
  // Sub-lines of a reworded line may be reworded too.
  for (;;) {
    const found = findRewordings(supposed, isSaid).filter(
      ({ now, remark }) =>
        (!isDoubtful(now.report) || (remark !== undefined && !isMisread(now))) &&
        now.line.tag.continues === undefined &&
        !continues.has(now.line),
    );
    if (found.length === 0) return { rewordings, supposed, uncompared };
    rewordings.push(...found);
    for (const { now, before } of found) continues.set(now.line, before.line.id);
    supposed = buildHistory(content, continues);
  }
}

/**
 * Finds new lines with almost the words of open work that their report lacks, or with the same tracker key. In a report,
 * each earlier line is found once at most.
 */
function findRewordings(history: History, isSaid: ReturnType<typeof isOnlyAnswer>): Rewording[] {
  const describe = describer(history);
  const all = history.reports.slice(1).flatMap((report) => linesToCompare(report, history, isSaid));
  return all.flatMap((lines) => {
    if (isTooLong(lines)) return [];
    const lost = lines.lost.map(describe);
    const { fresh } = lines;
    const partsOf = partsAmong(fresh);
    const taken = new Set<Appearance>();
    return fresh.flatMap((now): Rewording[] => {
      const described = describe(now);
      const candidates = lost
        .filter(({ appearance }) => !taken.has(appearance))
        .flatMap((before) => compare(before, described, partsOf) ?? []);
      const [nearest] = candidates.sort((a, b) => a.difference - b.difference);
      if (nearest) taken.add(nearest.before);
      return nearest ? [nearest] : [];
    });
  });
}

interface LinesToCompare {
  /** The last lines of open work that the report lacks. */
  lost: readonly Appearance[];
  /** Its new lines. */
  fresh: readonly Appearance[];
}

/** Of each part of a report: no team continues the work of another in words of its own. */
function linesToCompare(
  report: OrderedReport,
  history: History,
  isSaid: ReturnType<typeof isOnlyAnswer>,
): LinesToCompare[] {
  const threads = history.threadsIn(report);
  const lost = threads.flatMap((thread) => lastBefore(thread, report, history) ?? []);
  const fresh = threads.flatMap(({ appearances: [now] }) => (now?.report === report ? now : []));
  return report.parts.map((part) => {
    const isOther = ({ team }: Report) => team !== undefined && part.team !== undefined && team !== part.team;
    return {
      lost: lost.filter((line) => !isOther(line.part) && !isSaid(line)),
      fresh: fresh.filter((line) => line.part === part),
    };
  });
}

/**
 * Each word of a new line is compared with each of a lost one, so the time grows with both. No team rewords more at a time.
 */
export const mostComparisons = 2_000_000;

function isTooLong({ lost, fresh }: LinesToCompare): boolean {
  return wordsIn(lost) * wordsIn(fresh) > mostComparisons;
}

function wordsIn(lines: readonly Appearance[]): number {
  return lines.reduce((sum, line) => sum + slugOf(line).split('-').length, 0);
}

interface Described {
  appearance: Appearance;
  words: SlugWords;
  /** Its tracker keys, if no line beside it has one of them. */
  keys: string;
}

/** Returns a function that finds the new lines that begin or end with the words of an earlier one, and has them only once. */
function partsAmong(fresh: readonly Appearance[]): (before: Appearance) => readonly Appearance[] {
  const found = new Map<Appearance, readonly Appearance[]>();
  return (before) => {
    const parts = found.get(before) ?? fresh.filter(({ line }) => remarkIn(line, before.line) !== undefined);
    found.set(before, parts);
    return parts;
  };
}

function compare(
  earlier: Described,
  described: Described,
  partsOf: ReturnType<typeof partsAmong>,
): Rewording | undefined {
  const [before, now] = [earlier.appearance, described.appearance];
  if (isOtherLevel(before, now)) {
    const isSame = earlier.words.slug === described.words.slug;
    return isSame ? { now, before, remark: undefined, parts: [], difference: 0 } : undefined;
  }
  if (before.parent !== now.parent) return undefined;
  const isMoved = isElsewhere(before, now);
  const found = isMoved ? undefined : remarkIn(now.line, before.line);
  const parts = found === undefined ? [] : partsOf(before);
  const isPart = parts.length > 1;
  const remark = isPart ? undefined : found;
  // Of several keys, one may be that of a part.
  const hasSameKey = earlier.keys !== '' && earlier.keys === described.keys;
  const isSame = remark !== undefined || hasSameKey || namesIt(now, before);
  const difference = isSame ? -1 : differenceOf(earlier.words, described.words);
  if (difference === undefined) return undefined;
  if (isMoved && !isUnmistakable(earlier.words, described.words, difference)) return undefined;
  return { now, before, remark, parts: isPart ? parts : [], difference };
}

/** A line is compared with those of several reports, and again each time that another report is edited. */
const known = new WeakMap<Line, SlugWords>();

function wordsOf(appearance: Appearance): SlugWords {
  const words = known.get(appearance.line) ?? slugWords(slugOf(appearance));
  known.set(appearance.line, words);
  return words;
}

/** Returns a function that describes lines for comparison. */
function describer({ appearanceOf }: History): (appearance: Appearance) => Described {
  const placeOf = ({ report, parent }: Appearance, key: string) => [report.key, parent?.id, key].join(' ');
  const keysOf = ({ line }: Appearance) => [...new Set(trackerKeysIn(line.text))];
  const counts = new Map<string, number>();
  for (const appearance of appearanceOf.values()) {
    for (const key of keysOf(appearance)) {
      const place = placeOf(appearance, key);
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
  }
  return (appearance) => {
    const keys = keysOf(appearance);
    const isAlone = keys.every((key) => counts.get(placeOf(appearance, key)) === 1);
    return { appearance, words: wordsOf(appearance), keys: isAlone ? keys.toSorted().join(' ') : '' };
  };
}

/** Whether a line repeats an earlier one of at least three words: "EOS (was: Exactly-once delivery)". */
function namesIt({ line: { text } }: Appearance, { line: before }: Appearance): boolean {
  return before.text.split(' ').length >= 3 && text.toLowerCase().includes(before.text.toLowerCase());
}

/** The last line of a thread that a report should list but does not. */
function lastBefore(thread: Thread, report: OrderedReport, { seriesOf }: History): Appearance | undefined {
  if (lineIn(report, thread)) return undefined;
  const last = thread.appearances.findLast((earlier) => earlier.report.index < report.index);
  if (!last?.line.open || !covers(report, last)) return undefined;
  const { reportUntil } = seriesOf(last);
  let farthest = report.index;
  for (let step = 0; step < reach; step++) farthest = reportUntil(farthest - 1);
  return last.report.index >= farthest ? last : undefined;
}

/** Whether a line was a sub-line and is none now, or the reverse. */
export function isOtherLevel(before: Appearance, now: Appearance): boolean {
  return before.area === now.area && (before.parent === undefined) !== (now.parent === undefined);
}

function isElsewhere(before: Appearance, now: Appearance): boolean {
  return now.parent === undefined && before.area !== now.area;
}

/** Two areas can say the same in a few words, each in its way: "Hire a developer", "Developer hired". */
function isUnmistakable(before: SlugWords, now: SlugWords, difference: number): boolean {
  return before.slug === now.slug || difference < 0 || (difference === 0 && now.words.size >= 3);
}

/** The last segment of what its words, or its `id`, make of a line. */
export function slugOf({ line }: Appearance): string {
  return line.slug || line.id.slice(line.id.lastIndexOf('/') + 1);
}
