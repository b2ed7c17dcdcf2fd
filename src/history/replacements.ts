import type { Appearance, History, Thread } from './history.ts';

/**
 * What a line says it was replaced by. An item is replaced from the report that says so, not before: what stands on its
 * thread is what all reports say together.
 * @param appearance the line.
 * @param history of the site.
 * @returns the threads that its `replacedBy` names, in its order; mostly none.
 */
export function replacementsOf({ line, thread }: Appearance, history: Pick<History, 'find'>): Thread[] {
  return line.tag.replacedBy.flatMap((id) => history.find(id) ?? []).filter((other) => other !== thread);
}

/**
 * What reports up to that of a line said it replaces.
 * @param appearance the line.
 * @param history of the site.
 * @returns the threads whose `replacedBy` names it, in a line of that report or an earlier one.
 */
export function replacedBefore({ report, thread }: Appearance, history: Pick<History, 'find'>): Thread[] {
  return thread.replaces.filter(({ appearances }) =>
    appearances.some((line) => line.report.index <= report.index && replacementsOf(line, history).includes(thread)),
  );
}
