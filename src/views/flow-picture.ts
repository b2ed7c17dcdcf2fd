import type { Flow } from '../history/report-changes.ts';

/** Items that go the same way. Lengths across are in units of the width, which stretches; those down are pixels. */
interface Band {
  kind: 'carried' | 'closed' | 'unlisted' | 'new';
  count: number;
  path: string;
  width: number;
  label: { x: number; y: number; anchor: 'start' | 'middle' | 'end' };
}

/** Two bars at the edges, and the bands from and to them. */
interface FlowPicture {
  width: number;
  height: number;
  bars: [left: Bar, right: Bar];
  bands: Band[];
}

interface Bar {
  y: number;
  height: number;
}

const size = { width: 760, top: 2, gap: 14, scale: 120, line: 26, reach: 70 };

type Point = readonly [x: number, y: number];

/**
 * Lays out how items went from one report to the next: carried items run across, new ones come in from above, the
 * others leave below. Each way that an item went has a band.
 */
export function flowPicture(flow: Flow): FlowPicture {
  const { top, gap, width: right } = size;
  const most = Math.max(flow.openBefore, flow.openAfter + flow.closedAtOnce, 1);
  const [added, carried] = [widthOf(flow.added), widthOf(flow.carried)];
  const rightTop = flow.added > 0 ? top + roomFor(added) - added + gap : top;
  const rightMiddle = rightTop + added;
  const rightBottom = rightMiddle + carried;
  let leftBottom = top + carried;
  // Where carried items sink to make room for new ones, the words below keep clear of the edge of their band.
  let bottom = leftBottom + gap + 0.7 * (rightBottom - leftBottom);

  const bands = [newBand(), carriedBand(), leavingBand('closed'), leavingBand('unlisted')];
  const bars: FlowPicture['bars'] = [
    { y: top, height: Math.max(leftBottom - top, 1) },
    { y: round(rightTop), height: Math.max(round(rightBottom - rightTop), 1) },
  ];
  const height = round(Math.max(bottom, leftBottom, rightBottom) + top);
  return { width: right, height, bars, bands: bands.filter(({ count }) => count > 0) };

  function widthOf(count: number): number {
    return (count * size.scale) / most;
  }

  function newBand(): Band {
    const [x, y] = [right - size.reach, top + (roomFor(added) - added) / 2];
    return band('new', flow.added, added, [x, y], [right, rightTop], { x: x - 8, y: y + added / 2, anchor: 'end' });
  }

  function carriedBand(): Band {
    const middle = (top + rightBottom) / 2;
    // In a thin band the words would look crossed out: they stand below it, and before its middle, from where it sinks.
    // Above it, they would meet those of new items where there is little space.
    const isThin = carried < 24;
    const label = {
      x: right / 2,
      y: isThin ? middle + carried / 2 + 11 : middle,
      anchor: isThin ? ('end' as const) : ('middle' as const),
    };
    return band('carried', flow.carried, carried, [0, top], [right, rightMiddle], label);
  }

  /** Leaves the left bar below the earlier bands. */
  function leavingBand(kind: 'closed' | 'unlisted'): Band {
    const width = widthOf(flow[kind]);
    const [x, y] = [size.reach, bottom + (roomFor(width) - width) / 2];
    const from = [0, leftBottom] as const;
    leftBottom += width;
    if (width > 0) bottom += roomFor(width) + 4;
    return band(kind, flow[kind], width, from, [x, y], { x: x + 8, y: y + width / 2, anchor: 'start' });
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
