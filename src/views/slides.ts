import type { Change, History, OrderedReport, Thread } from '../history/history.ts';
import { changesIn, type ItemChange } from '../history/report-changes.ts';
import type { Area } from '../report/content.ts';
import type { Line } from '../report/schema/report.ts';
import { changeText } from './labels.ts';

/** Something on a slide, and how many rows it takes. */
export type SlideEntry = { rows: number; depth: number } & (
  | { is: 'line'; line: Line; change: Change | undefined }
  /** The line above the first one of a slide, repeated. */
  | { is: 'continued'; line: Line }
  | { is: 'unlisted'; thread: Thread; change: Change }
  | { is: 'html'; html: string }
);

/** One area of one report, or as much of it as fits on a slide. */
export interface SlideArea {
  title: string;
  /** Which part of the area this is, and of how many. */
  part: number;
  parts: number;
  entries: SlideEntry[];
}

/** What a slide has room for, at a size that can be read from the back of a room. */
const room = { rows: 14, columns: 60 };
/** The heading of a second area takes as much as so many rows. */
const headingRows = 2;

/**
 * Puts the areas of a report on slides, in its order; areas with nothing but what is no longer listed come last. Small
 * areas share a slide. What does not fit is continued on another, never made smaller.
 */
export function areaSlides(report: OrderedReport, areas: readonly Area[], history: History): SlideArea[][] {
  const slides: SlideArea[][] = [];
  let used = Infinity;
  for (const { title, entries } of areaEntries(report, areas, history)) {
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

/** Everything to show of each area of a report, in its order. What is no longer listed ends its area. */
function areaEntries(
  report: OrderedReport,
  areas: readonly Area[],
  history: History,
): { title: string; entries: SlideEntry[] }[] {
  const unlisted = Map.groupBy(
    changesIn(report, history).filter(({ thread, change }) => thread.isItem && change.word === 'unlisted'),
    ({ appearance }) => appearance.area,
  );
  const sections = report.sections.map(({ area, heading, blocks }) => ({
    area,
    title: areas.find(({ id }) => id === area)?.title ?? heading,
    entries: blocks.flatMap((block) =>
      block.type === 'lines'
        ? block.lines.flatMap((line) => lineEntries(line, 0, report, history))
        : [htmlEntry(block.html)],
    ),
  }));
  for (const { id, title } of areas) {
    if (unlisted.has(id) && !sections.some(({ area }) => area === id)) sections.push({ area: id, title, entries: [] });
  }
  return sections.map(({ area, title, entries }, index) => {
    // A report can return to an area.
    const isLast = sections.findLastIndex((other) => other.area === area) === index;
    const gone = isLast ? (unlisted.get(area) ?? []) : [];
    return { title, entries: [...entries, ...gone.map(unlistedEntry)] };
  });
}

const rowsIn = (entries: readonly SlideEntry[]): number => entries.reduce((sum, { rows }) => sum + rows, 0);

function lineEntries(line: Line, depth: number, report: OrderedReport, history: History): SlideEntry[] {
  const change = history.appearanceOf.get(line)?.thread.changes.get(report.index);
  // The marks of a change take a second line, and a third, beside the text.
  const markRows = change && change.marks.length > 0 ? 1 + Math.ceil(changeText(change).length / 26) : 1;
  const rows = Math.max(rowsOf(line.text, depth), markRows);
  const entry: SlideEntry = { is: 'line', line, change, depth, rows };
  return [entry, ...line.lines.flatMap((sub) => lineEntries(sub, depth + 1, report, history))];
}

function unlistedEntry({ thread, change, appearance }: ItemChange): SlideEntry {
  return { is: 'unlisted', thread, change, depth: 0, rows: rowsOf(appearance.line.text, 0) };
}

function htmlEntry(html: string): SlideEntry {
  const breaks = html.match(/<(?:tr|li|p|pre|br)\b/g)?.length ?? 1;
  const images = html.match(/<img\b/g)?.length ?? 0;
  const text = html.replace(/<[^>]*>/g, '');
  return { is: 'html', html, depth: 0, rows: breaks + 6 * images + Math.floor(text.length / room.columns) };
}

/** The rows that a title takes if it does not fit beside the name of its report. */
function extraRowsOf(title: string): number {
  return title.length > 40 ? 2 * Math.ceil(title.length / 56) - 1 : 0;
}

/** Characters of East Asian scripts are twice as wide. */
function rowsOf(text: string, depth: number): number {
  const wide = text.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/g)?.length ?? 0;
  return Math.ceil((text.length + wide) / (room.columns - 3 * depth));
}

/** Divides entries among as few slides as possible, and evenly: none is left with a last line or two. */
function split(entries: readonly SlideEntry[], mostRows: number): SlideEntry[][] {
  const fewest = fill(entries, mostRows);
  for (let capacity = Math.ceil(rowsIn(entries) / fewest.length); capacity < mostRows; capacity++) {
    const even = fill(entries, capacity);
    if (even.length === fewest.length) return even;
  }
  return fewest;
}

/** Fills slides one after the other, each up to its capacity in rows. */
function fill(entries: readonly SlideEntry[], capacity: number): SlideEntry[][] {
  const slides: SlideEntry[][] = [[]];
  const above: Line[] = [];
  let used = 0;
  for (const entry of entries) {
    above.length = entry.depth;
    let slide = slides.at(-1)!;
    if (used + entry.rows > capacity && slide.length > 0) {
      slide = above.map((line, depth) => ({ is: 'continued', line, depth, rows: rowsOf(line.text, depth) }));
      slides.push(slide);
      used = rowsIn(slide);
    }
    slide.push(entry);
    used += entry.rows;
    if (entry.is === 'line') above.push(entry.line);
  }
  return slides;
}
