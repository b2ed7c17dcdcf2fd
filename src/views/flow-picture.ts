import type { Flow } from '../history/flow.ts';

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
const left = 150;
const right = size.width - 150;

/**
 * Lays out how items went from one report to the next: carried items run across, new ones come in from above, the
 * others leave below. There is a band for each way that at least one item went.
 */
export function flowPicture(flow: Flow): FlowPicture {
  const most = Math.max(flow.openBefore, flow.openAfter + flow.closedAtOnce, 1);
  const thickness = (count: number) => (count * size.scale) / most;
  const bands: Band[] = [];
  const add = (
    kind: Band['kind'],
    count: number,
    from: readonly [x: number, y: number],
    to: readonly [x: number, y: number],
    labelOf: (width: number) => Band['label'],
  ) => {
    if (count === 0) return 0;
    const width = thickness(count);
    bands.push({ kind, count, width: round(width), path: ribbon(from, to, width), label: labelOf(width) });
    return width;
  };
  const top = size.top;
  // A band that is thinner than its words has them at its end, and the next one room beside them.
  const room = (width: number) => Math.max(width, size.line);
  const added = thickness(flow.added);
  const comingFrom = top + (room(added) - added) / 2;
  const after = flow.added > 0 ? top + room(added) - added + size.gap : top;
  add('new', flow.added, [right - size.reach, comingFrom], [right, after], (width) => ({
    x: right - size.reach - 8,
    y: comingFrom + width / 2,
  }));
  let arrived = after + added;
  let before = top;
  const carried = add('carried', flow.carried, [left + size.bar, before], [right, arrived], (width) => {
    const middle = (before + arrived + width) / 2;
    // In a thin band the words would look crossed out.
    return { x: size.width / 2, y: width < 24 ? middle - width / 2 - 11 : middle };
  });
  before += carried;
  arrived += carried;
  // Where what is carried sinks to make room for what is new, the words below it keep clear of its edge.
  let leaving = before + size.gap + 0.7 * (arrived - before);
  for (const [kind, count] of [
    ['closed', flow.closed],
    ['unlisted', flow.unlisted],
  ] as const) {
    const width = thickness(count);
    const end = leaving + (room(width) - width) / 2;
    add(kind, count, [left + size.bar, before], [left + size.bar + size.reach, end], () => ({
      x: left + size.bar + size.reach + 8,
      y: end + width / 2,
    }));
    before += width;
    if (count > 0) leaving += room(width) + 4;
  }
  const bars = [
    { x: left, y: top, width: size.bar, height: Math.max(before - top, 1) },
    { x: right, y: after, width: size.bar, height: Math.max(arrived - after, 1) },
  ];
  // The words beside the bars take two lines, and a third if items were closed that were not open before.
  const beside = after + (flow.closedAtOnce > 0 ? 54 : 34);
  const height = Math.max(leaving, before, arrived, beside) + size.top;
  return { width: size.width, height: round(height), bars, bands };
}

/** A stretch of the same thickness from one place to another: their upper corners are given. */
function ribbon([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number], width: number): string {
  const middle = (x1 + x2) / 2;
  const edge = (a: number, b: number, to: number) => `C${middle} ${round(a)} ${middle} ${round(b)} ${to} ${round(b)}`;
  return `M${x1} ${round(y1)}${edge(y1, y2, x2)}V${round(y2 + width)}${edge(y2 + width, y1 + width, x1)}Z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
