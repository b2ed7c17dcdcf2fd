import type { Flow } from '../history/report-changes.ts';

/** A band of the picture: items that go the same way. Lengths in the units of its view box. */
export interface Band {
  kind: 'carried' | 'closed' | 'unlisted' | 'new';
  count: number;
  /** Outline of the band. */
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

const size = { width: 760, bar: 8, top: 22, gap: 14, scale: 120, line: 26, reach: 70 };
const left = 190;
const right = size.width - left;

type Point = readonly [x: number, y: number];

/**
 * Lays out how items went from one report to the next: carried items run across, new ones come in from above, the
 * others leave below. There is a band for each way that at least one item went.
 */
export function flowPicture(flow: Flow): FlowPicture {
  const most = Math.max(flow.openBefore, flow.openAfter + flow.closedAtOnce, 1);
  const widthOf = (count: number) => (count * size.scale) / most;
  const { top } = size;
  const [added, carried] = [widthOf(flow.added), widthOf(flow.carried)];
  const rightTop = flow.added > 0 ? top + roomFor(added) - added + size.gap : top;
  const rightBottom = rightTop + added + carried;
  const leaving = leavingBands(flow, top + carried, rightBottom, widthOf);
  const bands = [
    newBand(flow.added, added, rightTop),
    carriedBand(flow.carried, carried, rightTop + added),
    ...leaving.bands,
  ].filter(({ count }) => count > 0);
  const bars = [
    { x: left, y: top, width: size.bar, height: Math.max(leaving.leftBottom - top, 1) },
    { x: right, y: rightTop, width: size.bar, height: Math.max(rightBottom - rightTop, 1) },
  ];
  // The words beside the bars take two lines, and a third if items were closed that were not open before.
  const wordsBottom = rightTop + (flow.closedAtOnce > 0 ? 54 : 34);
  const height = Math.max(leaving.bottom, leaving.leftBottom, rightBottom, wordsBottom) + top;
  return { width: size.width, height: round(height), bars, bands };
}

/** The band that comes in from above and ends at the top of the right bar. */
function newBand(count: number, width: number, rightTop: number): Band {
  const y = size.top + (roomFor(width) - width) / 2;
  const x = right - size.reach;
  return band('new', count, width, [x, y], [right, rightTop], { x: x - 8, y: y + width / 2 });
}

/** The band from the top of the left bar to `to` on the right bar. */
function carriedBand(count: number, width: number, to: number): Band {
  const middle = (size.top + to + width) / 2;
  // In a thin band the words would look crossed out.
  const label = { x: size.width / 2, y: width < 24 ? middle - width / 2 - 11 : middle };
  return band('carried', count, width, [left + size.bar, size.top], [right, to], label);
}

/** The bands that leave the left bar below the carried one, the end of that bar, and the end of the last of them. */
function leavingBands(
  { closed, unlisted }: Flow,
  from: number,
  rightBottom: number,
  widthOf: (count: number) => number,
): { bands: Band[]; leftBottom: number; bottom: number } {
  const bands: Band[] = [];
  let leftBottom = from;
  // Where what is carried sinks to make room for what is new, the words below it keep clear of its edge.
  let bottom = from + size.gap + 0.7 * (rightBottom - from);
  for (const [kind, count] of [
    ['closed', closed],
    ['unlisted', unlisted],
  ] as const) {
    const width = widthOf(count);
    const x = left + size.bar + size.reach;
    const y = bottom + (roomFor(width) - width) / 2;
    bands.push(band(kind, count, width, [left + size.bar, leftBottom], [x, y], { x: x + 8, y: y + width / 2 }));
    leftBottom += width;
    if (count > 0) bottom += roomFor(width) + 4;
  }
  return { bands, leftBottom, bottom };
}

/** A band that is thinner than its words has them at its end, and the next one room beside them. */
function roomFor(width: number): number {
  return Math.max(width, size.line);
}

function band(kind: Band['kind'], count: number, width: number, from: Point, to: Point, label: Band['label']): Band {
  return { kind, count, width: round(width), path: ribbon(from, to, width), label };
}

/** The outline of a band of the same thickness all along, from one upper corner to the other. */
function ribbon([x1, y1]: Point, [x2, y2]: Point, width: number): string {
  const middle = (x1 + x2) / 2;
  const edge = (a: number, b: number, to: number) => `C${middle} ${round(a)} ${middle} ${round(b)} ${to} ${round(b)}`;
  return `M${x1} ${round(y1)}${edge(y1, y2, x2)}V${round(y2 + width)}${edge(y2 + width, y1 + width, x1)}Z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
