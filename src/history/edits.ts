/**
 * What was edited in a report after it was presented. Attributes other than `due`, and text that is no line, do not count.
 */
import type { Line, Section } from '../report/schema/report.ts';
import { dueOf } from './due.ts';
import { isRespelling, pairLines, placedLines, wordsOf, type Pairs, type PlacedLine } from './pair-lines.ts';

/** Every kind of edit. */
export const editKinds = ['added', 'removed', 'status', 'reworded', 'moved', 'due'] as const;

export type EditKind = (typeof editKinds)[number];

/** An edited line. */
export interface LineEdit {
  kinds: readonly EditKind[];
  /** The day of its last edit; of a line that was added, the first. */
  day: string;
  /** As it was presented; undefined if it was added. */
  before: Line | undefined;
  /** As it is now; undefined if it was removed. */
  now: Line | undefined;
  /** The line that it is or was below, if it is a sub-line. */
  parent: Line | undefined;
  /** The area that it was presented under, if that is another one. */
  area: string | undefined;
}

export interface ReportEdits {
  /** In the order of the report; those that were removed come last. */
  lines: readonly LineEdit[];
  /** In how many other lines spelling, punctuation or links were corrected. */
  corrections: number;
}

/** The text of a report at the end of a day. */
interface ReportVersion {
  day: string;
  sections: readonly Section[];
}

/**
 * Compares a report as it was presented with what it says now; undefined if no line was edited.
 * @param versions oldest first: the first as presented, the last as it is now, between them one for each day on which it
 *   was edited.
 */
export function editsIn(versions: readonly ReportVersion[]): ReportEdits | undefined {
  const texts = versions.map(({ sections }) => placedLines(sections));
  const steps = texts.slice(1).map((now, index) => pairLines(texts[index]!, now));
  const days = versions.slice(1).map(({ day }) => day);
  const [first, last] = [texts[0]!, texts.at(-1)!];
  const pairs = pairsThrough(steps, first, last);

  const kept = last.flatMap((now): LineEdit[] => {
    const before = pairs.get(now);
    const kinds = before ? kindsOf(before, now, pairs) : (['added'] as const);
    if (kinds.length === 0) return [];
    const day = before ? lastEdit(now, steps, days) : dayAdded(now, steps, days);
    const area = before && before.area !== now.area ? before.area : undefined;
    return [{ kinds, day, before: before?.line, now: now.line, parent: now.parent?.line, area }];
  });
  const found = new Set(pairs.values());
  const removed = first
    .filter((before) => !found.has(before))
    .map((before): LineEdit => {
      const day = dayRemoved(before, steps, days);
      const { line, parent } = before;
      return { kinds: ['removed'], day, before: line, now: undefined, parent: parent?.line, area: undefined };
    });
  const corrected = [...pairs].filter(
    ([now, before]) => now.line.written !== before.line.written && kindsOf(before, now, pairs).length === 0,
  );
  const edits = { lines: [...kept, ...removed], corrections: corrected.length };
  return edits.lines.length + edits.corrections > 0 ? edits : undefined;
}

/** The first line of each last one: through all texts, or else directly, as a line may be missing for a time. */
function pairsThrough(steps: readonly Pairs[], first: readonly PlacedLine[], last: readonly PlacedLine[]): Pairs {
  const pairs = new Map<PlacedLine, PlacedLine>();
  for (const now of last) {
    const before = steps.reduceRight<PlacedLine | undefined>((line, step) => line && step.get(line), now);
    if (before) pairs.set(now, before);
  }
  const found = new Set(pairs.values());
  const [lost, fresh] = [first.filter((line) => !found.has(line)), last.filter((line) => !pairs.has(line))];
  return new Map([...pairs, ...pairLines(lost, fresh)]);
}

function kindsOf(before: PlacedLine, now: PlacedLine, pairs: Pairs): EditKind[] {
  const parent = now.parent && (pairs.get(now.parent) ?? now.parent);
  const isMoved = now.parent || before.parent ? parent !== before.parent : now.area !== before.area;
  const kinds = {
    status: before.line.status.id !== now.line.status.id,
    reworded: !isRespelling(wordsOf(before.line), wordsOf(now.line)),
    moved: isMoved,
    due: dueOf(before.line) !== dueOf(now.line),
  };
  return (['status', 'reworded', 'moved', 'due'] as const).filter((kind) => kinds[kind]);
}

function lastEdit(now: PlacedLine, steps: readonly Pairs[], days: readonly string[]): string {
  let line = now;
  for (const [index, step] of [...steps.entries()].reverse()) {
    const before = step.get(line);
    if (!before || kindsOf(before, line, step).length > 0) return days[index]!;
    line = before;
  }
  return days.at(-1)!;
}

function dayAdded(now: PlacedLine, steps: readonly Pairs[], days: readonly string[]): string {
  let line: PlacedLine | undefined = now;
  for (const [index, step] of [...steps.entries()].reverse()) {
    line = step.get(line);
    if (!line) return days[index]!;
  }
  return days.at(-1)!;
}

function dayRemoved(before: PlacedLine, steps: readonly Pairs[], days: readonly string[]): string {
  let line = before;
  for (const [index, step] of steps.entries()) {
    const later = [...step].find(([, earlier]) => earlier === line)?.[0];
    if (!later) return days[index]!;
    line = later;
  }
  return days.at(-1)!;
}
