/**
 * The value in the middle, which a single slow run does not move.
 * @param values at least one.
 */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * The straight line that fits points best, by least squares.
 * @param points at least two, with different `x`.
 * @returns where it begins, and how much it rises for one more.
 */
export function line(points: readonly { x: number; y: number }[]): { start: number; each: number } {
  const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const [x, y] = [mean(points.map((one) => one.x)), mean(points.map((one) => one.y))];
  const rise = points.reduce((sum, one) => sum + (one.x - x) * (one.y - y), 0);
  const each = rise / points.reduce((sum, one) => sum + (one.x - x) ** 2, 0);
  return { start: y - each * x, each };
}
