import type { Archive } from '../history/archive.ts';
import {
  changeWords,
  type Appearance,
  type ChangeWord,
  type CycleReports,
  type OrderedReport,
} from '../history/history.ts';
import { areasOfTeam, isOfTeam } from '../history/parts.ts';
import { latestOf, waitsAt, type Wait } from '../history/waits.ts';
import type { Status } from '../report/status.ts';
import type { Team } from '../report/teams.ts';
import { room, rowsTaken } from './slide-entries.ts';
import { areaSlides, type SlideArea } from './slides.ts';

type MeetingSlide =
  | { type: 'title' }
  /** Explains the statuses and changes on the slides. */
  | { type: 'legend'; statuses: readonly Status[]; changes: readonly ChangeWord[] }
  /** Where several teams report, each begins with the numbers of its reports, and says which it has not written yet. */
  | { type: 'team'; team: Team; reports: readonly OrderedReport[]; awaiting: readonly OrderedReport[] }
  | { type: 'report'; report: OrderedReport }
  | { type: 'areas'; report: OrderedReport; team: Team | undefined; areas: readonly SlideArea[] }
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
 * The slides of a meeting: a title, a legend if there are marks, then the numbers and areas of each report; of several
 * teams, the numbers of one team's reports, their areas, and so on. What is waited for comes last.
 */
export function meetingSlides(reports: readonly OrderedReport[], archive: Archive): MeetingSlide[] {
  const groups = [undefined, ...archive.teamById.values()].map((team) => teamSlides(team, reports, archive));
  const entries = groups
    .flat()
    .flatMap((slide) => (slide.type === 'areas' ? slide.areas : []))
    .flatMap((area) => area.entries);
  const shown = {
    statuses: archive.history.statuses.filter(({ id }) =>
      entries.some((entry) => entry.type === 'line' && entry.appearance.line.status.id === id),
    ),
    changes: changeWords.filter((word) => entries.some((entry) => 'change' in entry && entry.change?.word === word)),
  };
  return [
    { type: 'title' },
    ...(shown.statuses.length + shown.changes.length > 0 ? [{ type: 'legend' as const, ...shown }] : []),
    ...groups.flat(),
    ...waitsSlide(waitsAt(archive.waits, reports.at(-1)!, archive.history)),
  ];
}

/** The slides of what one team reports at a meeting; undefined stands for reports that are one file. */
function teamSlides(team: Team | undefined, reports: readonly OrderedReport[], archive: Archive): MeetingSlide[] {
  const { content, areaById } = archive;
  const areas = team ? areasOfTeam(team, content.areas) : content.areas;
  const awaiting = reports.filter(({ awaited }) => areas.some(({ id }) => awaited.has(id)));
  const shares = reports.flatMap((report) => {
    const parts = report.parts.filter((part) => part.team === team?.id);
    const sections = parts.flatMap((part) => part.sections);
    return parts.length > 0 ? { ...report, parts, sections } : [];
  });
  const ofTeam: MeetingSlide[] =
    team && shares.length + awaiting.length > 0 ? [{ type: 'team', team, reports: shares, awaiting }] : [];
  return [
    ...ofTeam,
    ...shares.flatMap((report): MeetingSlide[] => [
      ...(team ? [] : [{ type: 'report' as const, report }]),
      ...areaSlides(report, archive, areas, team && isOfTeam(team, areaById)).map((some) => ({
        type: 'areas' as const,
        report,
        team,
        areas: some,
      })),
    ]),
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
