import type { Appearance, History, Thread } from './history.ts';

/**
 * The threads that replace a line, by its own `replacedBy`. `Thread.replacedBy` is what all reports say together, but
 * an item is not replaced before the report that says so.
 */
export function replacementsOf({ line, thread }: Appearance, history: Pick<History, 'find'>): Thread[] {
  return line.tag.replacedBy.flatMap((id) => history.find(id) ?? []).filter((other) => other !== thread);
}

/** The threads that a line replaces, by what its report and those before it say. */
export function replacedBefore({ report, thread }: Appearance, history: Pick<History, 'find'>): Thread[] {
  return thread.replaces.filter(({ appearances }) =>
    appearances.some((line) => line.report.index <= report.index && replacementsOf(line, history).includes(thread)),
  );
}
