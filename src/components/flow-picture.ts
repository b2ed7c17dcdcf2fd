import { scaleLinear } from 'd3-scale';
import { linkHorizontal } from 'd3-shape';
import type { Flow } from '../history/flow.ts';

/** A band of the picture: items that go the same way. Lengths in the units of its view box. */
export interface Band {
  kind: 'carried' | 'closed' | 'unlisted' | 'new';
  count: number;
  /** Path of the middle line of the band. */
  path: string;
  /** Thickness of the band. */
  width: number;
  label: { x: number; y: number };
}

/** The picture of one flow: two bars, and bands from and to them. */
export interface FlowPicture {
  width: number;
  height: number;
  bars: { x: number; y: number; width: number; height: number }[];
  bands: Band[];
}

const size = { width: 760, bar: 8, top: 22, gap: 26, scale: 150, line: 26 };
const left = 150;
const right = size.width - 150;

/**
 * Lays out the flow of items from one report to the next: carried items run across, the others come in or go out.
 * @param flow the numbers.
 * @returns coordinates and paths; a band for each way that at least one item went.
 */
export function flowPicture(flow: Flow): FlowPicture {
  const most = Math.max(flow.openBefore, flow.openAfter + flow.closedAtOnce, 1);
  const thickness = scaleLinear([0, most], [0, size.scale]);
  const link = linkHorizontal();
  const bands: Band[] = [];
  let before = size.top;
  let after = size.top;

  const across = (kind: Band['kind'], count: number) => {
    if (count === 0) return;
    const width = thickness(count);
    const [y1, y2] = [before + width / 2, after + width / 2];
    // In a thin band the words would look crossed out.
    const middle = (y1 + y2) / 2;
    const label = { x: size.width / 2, y: width < 24 ? middle - width / 2 - 11 : middle };
    bands.push({ kind, count, width, path: pathOf([left + size.bar, y1], [right, y2]), label });
    before += width;
    after += width;
  };
  across('carried', flow.carried);
  const incoming = after + size.gap;
  let arrived = after;
  if (flow.added > 0) {
    const width = thickness(flow.added);
    bands.push({ kind: 'new', count: flow.added, width, path: pathOf([right - 90, incoming + width / 2], [right, arrived + width / 2]), label: { x: right - 98, y: incoming + width / 2 } });
    arrived += width;
  }
  let leaving = before + size.gap;
  // Words that go and words that come stand side by side, and on a phone they meet.
  let free = flow.added > 0 ? incoming + thickness(flow.added) / 2 + size.line : 0;
  for (const [kind, count] of [['closed', flow.closed], ['unlisted', flow.unlisted]] as const) {
    if (count === 0) continue;
    const width = thickness(count);
    bands.push({ kind, count, width, path: pathOf([left + size.bar, before + width / 2], [left + 100, leaving + width / 2]), label: { x: left + 108, y: Math.max(leaving + width / 2, free) } });
    free = Math.max(leaving + width / 2, free) + size.line;
    before += width;
    leaving += Math.max(width, 16) + 10;
  }
  const bars = [
    { x: left, y: size.top, width: size.bar, height: Math.max(before - size.top, 1) },
    { x: right, y: size.top, width: size.bar, height: Math.max(arrived - size.top, 1) },
  ];
  // The words beside the bars take two lines, and a third where items were closed that were not open before.
  const beside = size.top + (flow.closedAtOnce > 0 ? 54 : 34);
  const height = Math.max(leaving, free - size.line, incoming + thickness(flow.added), before, arrived, beside) + size.top;
  return { width: size.width, height: round(height), bars, bands: bands.map((band) => ({ ...band, width: round(band.width) })) };

  function pathOf(source: [number, number], target: [number, number]): string {
    return link({ source, target })?.replace(/\d+\.\d+/g, (number) => String(round(Number(number)))) ?? '';
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
