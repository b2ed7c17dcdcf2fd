import type { Flow } from '../history/report-changes.ts';

/** Items that go the same way. Lengths are in units of the view box. */
interface Band {
  kind: 'carried' | 'closed' | 'unlisted' | 'new';
  count: number;
  path: string;
  width: number;
  label: { x: number; y: number };
}

/** Two bars, and the bands from and to them. */
interface FlowPicture {
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
 * others leave below. Each way that an item went has a band.
 */
export function flowPicture(flow: Flow): FlowPicture {
  const { top, bar, gap } = size;
  const most = Math.max(flow.openBefore, flow.openAfter + flow.closedAtOnce, 1);
  const [added, carried] = [widthOf(flow.added), widthOf(flow.carried)];
  const rightTop = flow.added > 0 ? top + roomFor(added) - added + gap : top;
  const rightMiddle = rightTop + added;
  const rightBottom = rightMiddle + carried;
  let leftBottom = top + carried;
  // Where carried items sink to make room for new ones, the words below keep clear of the edge of their band.
  let bottom = leftBottom + gap + 0.7 * (rightBottom - leftBottom);

  const bands = [newBand(), carriedBand(), leavingBand('closed'), leavingBand('unlisted')];
  const bars = [
    { x: left, y: top, width: bar, height: Math.max(leftBottom - top, 1) },
    { x: right, y: rightTop, width: bar, height: Math.max(rightBottom - rightTop, 1) },
  ];
  // The words beside a bar take two lines, or three if items were closed that were not open before.
  const wordsBottom = rightTop + (flow.closedAtOnce > 0 ? 54 : 34);
  const height = round(Math.max(bottom, leftBottom, rightBottom, wordsBottom) + top);
  return { width: size.width, height, bars, bands: bands.filter(({ count }) => count > 0) };

  function widthOf(count: number): number {
    return (count * size.scale) / most;
  }

  function newBand(): Band {
    const [x, y] = [right - size.reach, top + (roomFor(added) - added) / 2];
    return band('new', flow.added, added, [x, y], [right, rightTop], { x: x - 8, y: y + added / 2 });
  }

  function carriedBand(): Band {
    const middle = (top + rightBottom) / 2;
    // In a thin band the words would look crossed out.
    const label = { x: size.width / 2, y: carried < 24 ? middle - carried / 2 - 11 : middle };
    return band('carried', flow.carried, carried, [left + bar, top], [right, rightMiddle], label);
  }

  /** Leaves the left bar below the earlier bands. */
  function leavingBand(kind: 'closed' | 'unlisted'): Band {
    const width = widthOf(flow[kind]);
    const [x, y] = [left + bar + size.reach, bottom + (roomFor(width) - width) / 2];
    const from = [left + bar, leftBottom] as const;
    leftBottom += width;
    if (width > 0) bottom += roomFor(width) + 4;
    return band(kind, flow[kind], width, from, [x, y], { x: x + 8, y: y + width / 2 });
  }
}

/** The words of a thin band stand at its end, so the next band keeps clear of them. */
function roomFor(width: number): number {
  return Math.max(width, size.line);
}

/** A band of constant thickness between two upper corners. */
function band(
  kind: Band['kind'],
  count: number,
  width: number,
  [x1, y1]: Point,
  [x2, y2]: Point,
  label: Band['label'],
): Band {
  const middle = (x1 + x2) / 2;
  const edge = (a: number, b: number, to: number) => `C${middle} ${round(a)} ${middle} ${round(b)} ${to} ${round(b)}`;
  const path = `M${x1} ${round(y1)}${edge(y1, y2, x2)}V${round(y2 + width)}${edge(y2 + width, y1 + width, x1)}Z`;
  return { kind, count, width: round(width), path, label };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
