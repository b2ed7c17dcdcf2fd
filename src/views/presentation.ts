import type { Archive } from '../history/archive.ts';
import {
  changeWords,
  type Appearance,
  type ChangeWord,
  type CycleReports,
  type OrderedReport,
} from '../history/history.ts';
import { latestOf, waitsAt, type Wait } from '../history/waits.ts';
import type { Status } from '../report/status.ts';
import { room, rowsTaken } from './slide-entries.ts';
import { areaSlides, type SlideArea } from './slides.ts';

type MeetingSlide =
  | { type: 'title' }
  /** Explains the statuses and changes on the slides. */
  | { type: 'legend'; statuses: readonly Status[]; changes: readonly ChangeWord[] }
  | { type: 'report'; report: OrderedReport }
  | { type: 'areas'; report: OrderedReport; areas: readonly SlideArea[] }
  /** What was waited for longest, and how much more there is. */
  | { type: 'waits'; waits: readonly Wait[]; more: number };

/**
 * The reports presented at the meeting of a cycle: its status and the plan of the next cycle; without a status, its own
 * plan.
 */
export function presented(index: number, cycles: readonly CycleReports[]): OrderedReport[] {
  const { status, last } = cycles[index]!;
  return [last, status && cycles[index + 1]?.plan].filter((report) => report !== undefined);
}

/**
 * The slides of a meeting: a title, a legend if there are marks, then the numbers and areas of each report. What is waited
 * for comes last.
 */
export function meetingSlides(reports: readonly OrderedReport[], archive: Archive): MeetingSlide[] {
  const parts = reports.map((report) => ({ report, slides: areaSlides(report, archive) }));
  const entries = parts.flatMap(({ slides }) => slides.flat()).flatMap((area) => area.entries);
  const shown = {
    statuses: archive.history.statuses.filter(({ id }) =>
      entries.some((entry) => entry.type === 'line' && entry.appearance.line.status.id === id),
    ),
    changes: changeWords.filter((word) => entries.some((entry) => 'change' in entry && entry.change?.word === word)),
  };
  return [
    { type: 'title' },
    ...(shown.statuses.length + shown.changes.length > 0 ? [{ type: 'legend' as const, ...shown }] : []),
    ...parts.flatMap(({ report, slides }) => [
      { type: 'report' as const, report },
      ...slides.map((areas) => ({ type: 'areas' as const, report, areas })),
    ]),
    ...waitsSlide(waitsAt(archive.waits, reports.at(-1)!, archive.history)),
  ];
}

/** One slide, whatever fits on it. */
function waitsSlide(waits: readonly Wait[]): MeetingSlide[] {
  if (waits.length === 0) return [];
  // The line and what it waits for are side by side: each has the width of a line at this depth.
  const depth = 10;
  const rowsOf = ({ line }: Appearance) => Math.max(rowsTaken(line.text, depth), rowsTaken(line.tag.waitsFor!, depth));
  let rows = 1;
  const first = waits.findIndex((wait) => (rows += rowsOf(latestOf(wait))) > room.rows);
  const shown = waits.slice(0, first < 0 ? undefined : Math.max(first, 1));
  return [{ type: 'waits', waits: shown, more: waits.length - shown.length }];
}
