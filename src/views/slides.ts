import type { Archive } from '../history/archive.ts';
import type { Appearance, OrderedReport } from '../history/history.ts';
import type { Area } from '../report/content.ts';
import { cycleChangesIn } from '../history/report-changes.ts';
import {
  continuedEntry,
  lineEntries,
  proseEntry,
  room,
  unlistedEntry,
  type LineEntry,
  type SlideEntry,
} from './slide-entries.ts';

/** An area of a report, or as much of it as fits on a slide. */
export interface SlideArea {
  title: string;
  /** Counted from 1. */
  part: number;
  parts: number;
  entries: SlideEntry[];
}

/** Rows that the heading of a second area on a slide takes. */
const headingRows = 2;

/**
 * Puts the areas of a report, or of a part of it, on slides, in its order. Areas with only items that are no longer listed
 * come last. Small areas share a slide; what does not fit continues on another, never smaller.
 * @param isOwn whether a line that is no longer listed belongs to it.
 */
export function areaSlides(
  report: OrderedReport,
  archive: Archive,
  areas: readonly Area[] = archive.content.areas,
  isOwn: (line: Appearance) => boolean = () => true,
): SlideArea[][] {
  const slides: SlideArea[][] = [];
  let used = Infinity;
  for (const { title, entries } of areaEntries(report, archive, areas, isOwn)) {
    const titleRows = extraRowsOf(title);
    const parts = split(entries, room.rows - titleRows);
    for (const [index, part] of parts.entries()) {
      const rows = titleRows + Math.max(rowsIn(part), 1);
      used += headingRows + rows;
      if (used > room.rows) {
        slides.push([]);
        used = rows;
      }
      slides.at(-1)!.push({ title, part: index + 1, parts: parts.length, entries: part });
    }
  }
  return slides;
}

/** Items that are no longer listed end their area. */
function areaEntries(
  report: OrderedReport,
  { history, areaById, t }: Archive,
  areas: readonly Area[],
  isOwn: (line: Appearance) => boolean,
): { title: string; entries: SlideEntry[] }[] {
  const unlistedEntries = cycleChangesIn(report, history).flatMap(({ change }) =>
    change.word === 'unlisted' && change.before && isOwn(change.before) ? unlistedEntry(change.before, change) : [],
  );
  const unlisted = Map.groupBy(unlistedEntries, ({ appearance }) => appearance.area);
  const sections = report.sections.map(({ area, blocks }) => ({
    area,
    title: areaById.get(area)!.title,
    entries: blocks.flatMap((block) =>
      block.type === 'lines'
        ? block.lines.flatMap((line) => lineEntries(line, 0, history, t))
        : [proseEntry(block.body)],
    ),
  }));
  for (const { id, title } of areas) {
    if (unlisted.has(id) && !sections.some(({ area }) => area === id)) sections.push({ area: id, title, entries: [] });
  }
  return sections.map(({ area, title, entries }, index) => {
    // A report can return to an area.
    const isLast = sections.findLastIndex((other) => other.area === area) === index;
    return { title, entries: [...entries, ...((isLast && unlisted.get(area)) || [])] };
  });
}

const rowsIn = (entries: readonly SlideEntry[]): number => entries.reduce((sum, { rows }) => sum + rows, 0);

/** Beside the name of its report, a title has room for 40 characters. */
function extraRowsOf(title: string): number {
  return title.length > 40 ? 2 * Math.ceil(title.length / 56) - 1 : 0;
}

/** Divides entries evenly among as few slides as possible, so that none is left with a last line or two. */
function split(entries: readonly SlideEntry[], mostRows: number): SlideEntry[][] {
  const fewest = fillSlides(entries, mostRows);
  for (let capacity = Math.ceil(rowsIn(entries) / fewest.length); capacity < mostRows; capacity++) {
    const even = fillSlides(entries, capacity);
    if (even.length === fewest.length) return even;
  }
  return fewest;
}

function fillSlides(entries: readonly SlideEntry[], capacity: number): SlideEntry[][] {
  const slides: SlideEntry[][] = [[]];
  const above: LineEntry[] = [];
  let used = 0;
  for (const entry of entries) {
    above.length = entry.depth;
    let slide = slides.at(-1)!;
    if (used + entry.rows > capacity && slide.length > 0) {
      slide = above.map(continuedEntry);
      slides.push(slide);
      used = rowsIn(slide);
    }
    slide.push(entry);
    used += entry.rows;
    if (entry.type === 'line') above.push(entry);
  }
  return slides;
}
