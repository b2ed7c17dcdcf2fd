import type { Change, CycleReports, History, OrderedReport, Thread } from '../history/history.ts';
import type { Area } from '../report/content.ts';
import type { Line } from '../report/schema/report.ts';

/** Something that stands on a slide and takes a number of its rows. */
export type SlideEntry = { rows: number; depth: number } & (
  | { is: 'line'; line: Line; change: Change | undefined }
  /** The line above the first one of a slide, said again. */
  | { is: 'continued'; line: Line }
  | { is: 'unlisted'; thread: Thread; change: Change }
  | { is: 'html'; html: string }
);

/** One area of one report, or as much of it as fits. */
export interface AreaSlide {
  ordered: OrderedReport;
  title: string;
  /** Which slide of the area this is, and of how many. */
  part: number;
  parts: number;
  entries: SlideEntry[];
}

/** What a slide has room for, at a size that can be read from the back of a room. */
const room = { rows: 11, columns: 56 };

/**
 * The reports that are presented in the meeting of a cycle (design §5).
 * @param index of the cycle.
 * @param cycles oldest first.
 * @returns its status, then the plan of the cycle after it; without a status, its own plan.
 */
export function presented(index: number, cycles: readonly CycleReports[]): OrderedReport[] {
  const { status, plan } = cycles[index]!;
  return [status ?? plan, status && cycles[index + 1]?.plan].filter((report) => report !== undefined);
}

/**
 * Puts a report on slides, an area each. What does not fit is continued on another slide, never made smaller.
 * @param ordered the report.
 * @param areas of the site, in their order.
 * @param history of the site.
 * @returns the slides in the order of the report; areas of which the report only tells what is no longer listed come last.
 */
export function areaSlides(ordered: OrderedReport, areas: readonly Area[], history: History): AreaSlide[] {
  const gone = Map.groupBy(
    history.threadsIn(ordered).flatMap((thread) => {
      const change = thread.changes.get(ordered.index);
      return thread.isItem && change?.word === 'unlisted' ? [{ thread, change }] : [];
    }),
    ({ change }) => change.before?.area ?? '',
  );
  const lists = ordered.report.sections.map(({ area, heading, blocks }) => ({
    area,
    title: areas.find(({ id }) => id === area)?.title ?? heading,
    entries: blocks.flatMap((block) =>
      block.type === 'lines' ? block.lines.flatMap((line) => lineEntries(line, 0, ordered, history)) : [htmlEntry(block.html)],
    ),
  }));
  for (const { id, title } of areas) {
    if (gone.has(id) && !lists.some(({ area }) => area === id)) lists.push({ area: id, title, entries: [] });
  }
  return lists.flatMap(({ area, title, entries }, index) => {
    const isLast = lists.findLastIndex((other) => other.area === area) === index;
    const unlisted = (isLast && gone.get(area)) || [];
    const all = [...entries, ...unlisted.map(({ thread, change }): SlideEntry => ({ is: 'unlisted', thread, change, depth: 0, rows: rowsOf(change.before?.line.text ?? '', 0) }))];
    const sheets = split(all);
    return sheets.map((sheet, part) => ({ ordered, title, part: part + 1, parts: sheets.length, entries: sheet }));
  });
}

function lineEntries(line: Line, depth: number, ordered: OrderedReport, history: History): SlideEntry[] {
  const change = history.appearanceOf.get(line)?.thread.changes.get(ordered.index);
  // The marks of a change take a second line beside the text.
  const entry: SlideEntry = { is: 'line', line, change, depth, rows: rowsOf(line.text, depth) + (change && change.marks.length > 0 ? 0.5 : 0) };
  return [entry, ...line.lines.flatMap((sub) => lineEntries(sub, depth + 1, ordered, history))];
}

function htmlEntry(html: string): SlideEntry {
  const breaks = html.match(/<(?:tr|li|p|pre|br)\b/g)?.length ?? 1;
  const images = html.match(/<img\b/g)?.length ?? 0;
  return { is: 'html', html, depth: 0, rows: breaks + 6 * images + Math.floor(html.replace(/<[^>]*>/g, '').length / room.columns) };
}

/** Characters of East Asian scripts are twice as wide. */
function rowsOf(text: string, depth: number): number {
  const wide = text.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/g)?.length ?? 0;
  return Math.ceil((text.length + wide) / (room.columns - 3 * depth));
}

/** As few slides as there have to be, none of them left with a last line or two. */
function split(entries: readonly SlideEntry[]): SlideEntry[][] {
  const fewest = fill(entries, room.rows);
  const rows = entries.reduce((sum, entry) => sum + entry.rows, 0);
  for (let capacity = Math.ceil(rows / fewest.length); capacity < room.rows; capacity++) {
    const even = fill(entries, capacity);
    if (even.length === fewest.length) return even;
  }
  return fewest;
}

/** Fills slides one after the other, each up to its capacity in rows. */
function fill(entries: readonly SlideEntry[], capacity: number): SlideEntry[][] {
  const sheets: SlideEntry[][] = [[]];
  const above: Line[] = [];
  let used = 0;
  for (const entry of entries) {
    above.length = entry.depth;
    let sheet = sheets.at(-1)!;
    if (used + entry.rows > capacity && sheet.length > 0) {
      sheet = above.map((line, depth) => ({ is: 'continued', line, depth, rows: rowsOf(line.text, depth) }));
      sheets.push(sheet);
      used = sheet.reduce((sum, { rows }) => sum + rows, 0);
    }
    sheet.push(entry);
    used += entry.rows;
    if (entry.is === 'line') above.push(entry.line);
  }
  return sheets;
}
