/** The most lines that a page of several cycles shows. */
const manyLines = 100;

/**
 * Splits cycles, newest first, into those that a page shows and older ones that it only links to, so that no page grows
 * with the history. `size` is the number of lines of a cycle. The newest cycle is always shown.
 */
export function splitRecent<T extends { size: number }>(cycles: readonly T[]): { recent: T[]; older: T[] } {
  let lines = 0;
  const end = cycles.findIndex(({ size }, index) => {
    lines += size;
    return index > 0 && lines > manyLines;
  });
  return end < 0 ? { recent: [...cycles], older: [] } : { recent: cycles.slice(0, end), older: cycles.slice(end) };
}

/**
 * Divides older cycles, newest first, among pages, each with as many as fit and at least one. Pages are filled from the
 * oldest cycle on, so that only the newest page changes as the history grows.
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

/** The cycles with a picture of their own for shared links: the newest four. Older ones show that of the site. */
export function picturedCycles<T>(cycles: readonly T[]): readonly T[] {
  return cycles.slice(-4);
}
