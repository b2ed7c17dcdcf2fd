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
