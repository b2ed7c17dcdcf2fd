/** What the last reports before another one say about the work of an area, without a history of all reports. */
import { cyclesOf } from '../report/order.ts';
import type { ReadReport } from '../report/read-report.ts';
import { topLines } from '../report/report-lines.ts';
import type { Line, Report } from '../report/schema/report.ts';
import type { SiteSettings } from '../report/schema/site.ts';
import type { Status } from '../report/status.ts';

export interface EarlierLine {
  line: Line;
  /** The last that a marker said; undefined if none did. */
  status: Status | undefined;
  /** The last status report that lists it, as it is named in messages. */
  file: string | undefined;
}

/** The lines of an area, one for each item. */
export type EarlierLines = (area: string) => readonly EarlierLine[];

/** How many reports back to look. */
const reach = 2;

/** Returns a function that finds them for a report. Most reports never ask. */
export function earlierLines(
  reports: readonly ReadReport[],
  site: SiteSettings | undefined,
): (report: Report) => EarlierLines {
  const cycles = site ? cyclesOf(site).map(({ id }) => id) : [];
  const placeOf = ({ cycle, kind }: Report) => cycles.indexOf(cycle) * 2 + (kind === 'status' ? 1 : 0);
  const parts = () =>
    reports
      .flatMap(({ report }) => report.sections.map((section) => ({ report, section, place: placeOf(report) })))
      .sort((a, b) => a.place - b.place);
  let byArea: Map<string, ReturnType<typeof parts>> | undefined;
  return (report) => (area) => {
    byArea ??= Map.groupBy(parts(), ({ section }) => section.area);
    const before = (byArea.get(area) ?? []).filter(({ place }) => place >= 0 && place < placeOf(report));
    const places = [...new Set(before.map(({ place }) => place))].slice(-reach);
    const found = new Map<string, EarlierLine>();
    for (const { report: earlier, section } of before.filter(({ place }) => places.includes(place)))
      for (const line of topLines([section])) {
        const id = line.tag.continues ?? line.id;
        const last = found.get(id);
        found.delete(id);
        const isSaid = earlier.kind === 'status' && line.status.id !== 'unrecorded';
        const file = earlier.kind === 'status' ? earlier.file : last?.file;
        found.set(line.id, { line, status: isSaid ? line.status : last?.status, file });
      }
    return [...found.values()];
  };
}
