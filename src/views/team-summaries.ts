import type { Archive } from '../history/archive.ts';
import type { CycleReports, History, OrderedReport } from '../history/history.ts';
import { isOfTeam } from '../history/parts.ts';
import { changesIn, itemsByChange } from '../history/report-changes.ts';
import { standingOf, type Standing } from '../history/standing.ts';
import { trackOf, type DeliveryCounts, type TrackCounts } from '../history/track-record.ts';
import { waitsAt, type Wait } from '../history/waits.ts';
import type { Area } from '../report/content.ts';
import type { Team } from '../report/teams.ts';

/** How a team stands, in its newest part and in what is open. */
export interface TeamSummary {
  team: Team;
  areas: readonly Area[];
  /** The newest report in which it has a part; undefined before its first. */
  newest: OrderedReport | undefined;
  /** The later reports that await its part, oldest first. */
  awaiting: readonly OrderedReport[];
  standing: Record<'open' | 'unlisted' | 'closed', Standing[]>;
  /** New items in the newest report; undefined if it has no part in it. */
  new: number | undefined;
  /** Of the newest cycle with a status; undefined if it has no part in one of its reports. */
  delivery: DeliveryCounts | undefined;
  /** Open items whose due date has passed. */
  overdue: number;
  /** What its lines wait for. */
  waits: readonly Wait[];
  record: readonly { entry: CycleReports; counts: TrackCounts }[];
}

/** How each team stands, in the order of their meeting; none on the site of one team. */
export function teamSummaries(archive: Archive): TeamSummary[] {
  return [...archive.teamById.values()].map((team) => teamSummary(team, archive));
}

function teamSummary(team: Team, archive: Archive): TeamSummary {
  const { content, history } = archive;
  const areas = content.areas.filter((area) => area.team === team.id);
  const isOwn = isOfTeam(team, archive.areaById);
  const hasPart = ({ parts }: OrderedReport) => parts.some((part) => part.team === team.id || part.team === undefined);
  const newest = history.reports.findLast(hasPart);
  const awaiting = history.reports.filter(
    ({ index, awaited }) => index > (newest?.index ?? -1) && areas.some(({ id }) => awaited.has(id)),
  );
  const items = history.items.filter(({ appearances }) => isOwn(appearances.at(-1)!));
  const record = trackOf(isOwn, archive.trackRecord);
  const finished = newestFinished(history);
  const last = history.reports.at(-1);
  const changes = last && newest === last ? changesIn(last, history).filter(({ appearance }) => isOwn(appearance)) : [];
  return {
    team,
    areas,
    newest,
    awaiting,
    standing: standingOf(items, history),
    new: newest === last ? itemsByChange(changes).new : undefined,
    delivery: record.find(({ entry }) => entry === finished)?.counts.delivery,
    overdue: archive.due.overdue.filter(({ thread, life }) => thread.isItem && isOwn(life.latest)).length,
    waits: last ? waitsAt(archive.waits, last, history).filter(({ lines }) => isOwn(lines.at(-1)!)) : [],
    record,
  };
}

/** The newest cycle that has ended: the one whose work a share delivered is of. */
export function newestFinished({ cycles }: Pick<History, 'cycles'>): CycleReports | undefined {
  return cycles.findLast(({ status }) => status);
}
