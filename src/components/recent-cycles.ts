/** Pages that gather lines have room for this many of ordinary length, apart from those of the newest cycle (design §7). */
const manyLines = 110;

/**
 * Splits cycles, newest first, into those a page shows whole and those it only leads to, so that the page stays light
 * however long the history grows.
 * @param cycles newest first, each with its size: the room that its lines would take.
 * @returns the recent ones, at least the newest, and the older ones.
 */
export function splitRecent<T extends { size: number }>(cycles: readonly T[]): { recent: T[]; older: T[] } {
  let shown = 0;
  const end = cycles.findIndex(({ size }, index) => {
    shown += size;
    return index > 0 && shown > manyLines;
  });
  return end < 0 ? { recent: [...cycles], older: [] } : { recent: cycles.slice(0, end), older: cycles.slice(end) };
}
