import { scaleLinear } from 'd3-scale';
import type { Line } from '../report/schema/report.ts';
import { statuses, type Status } from '../report/status.ts';

/** One row of the picture: how many of its items have each status, and where their stretch of the bar is. */
export interface MixRow {
  label: string;
  href: string;
  total: number;
  parts: { status: Status; count: number; x: number; width: number }[];
}

/**
 * Lays out a status mix: a bar for each row, as long as it has items.
 * @param rows each with the lines that are items; those without one are left out.
 * @param width of the longest bar, in the units of the picture.
 * @returns the rows, the parts of each in the order of the statuses.
 */
export function statusMix(rows: readonly { label: string; href: string; lines: readonly Line[] }[], width: number): MixRow[] {
  const length = scaleLinear([0, Math.max(1, ...rows.map(({ lines }) => lines.length))], [0, width]);
  return rows
    .filter(({ lines }) => lines.length > 0)
    .map(({ label, href, lines }) => {
      let done = 0;
      const parts = statuses.flatMap((status) => {
        const count = lines.filter((line) => line.status === status).length;
        if (count === 0) return [];
        const part = { status, count, x: round(length(done)), width: round(length(count)) };
        done += count;
        return [part];
      });
      return { label, href, total: lines.length, parts };
    });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
