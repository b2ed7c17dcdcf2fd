/** How many lines a page can show besides those of the newest cycle and still be readable. */
const manyLines = 100;

/**
 * Splits cycles, newest first, into those a page shows whole and those it only leads to, so that no page grows with the
 * history.
 * @param cycles newest first, each with the number of its lines.
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

/**
 * Divides the older cycles among pages that show as many of them whole as have room, at least one. From the oldest on,
 * so that of what is there only the newest page changes while the history grows.
 * @param older newest first, as `splitRecent` gives them.
 * @returns for each page its cycles, newest first; the newest page first.
 */
export function inWindows<T extends { size: number }>(older: readonly T[]): T[][] {
  const windows: T[][] = [];
  let room = 0;
  for (const cycle of older.toReversed()) {
    room -= cycle.size;
    if (room < 0 || windows.length === 0) {
      windows.unshift([]);
      room = manyLines - cycle.size;
    }
    windows[0]!.unshift(cycle);
  }
  return windows;
}
