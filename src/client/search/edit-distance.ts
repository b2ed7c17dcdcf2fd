/**
 * How many letters have to be added, removed, replaced or swapped with the next to turn one text into another.
 * @param a one text.
 * @param b the other.
 * @returns the number of edits.
 */
export function editDistance(a: string, b: string): number {
  let [before, row]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before![j - 2]! + 1 : Infinity;
      next.push(Math.min(replaced, swapped, row![j]! + 1, next[j - 1]! + 1));
    }
    [before, row] = [row, next];
  }
  return row!.at(-1)!;
}
