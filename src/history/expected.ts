/** By which day each report is expected, and when it was presented. Nothing is ever compared with today. */
import type { Area, Content } from '../report/content.ts';
import { cyclesOf, type Cycle } from '../report/order.ts';
import type { Report, ReportKind } from '../report/schema/report.ts';
import { slugify } from '../report/slug.ts';
import { teamsOf, type Team } from '../report/teams.ts';
import type { CycleReports, History } from './history.ts';

/** A report that is expected by some day or, of several teams, the part of one. */
export interface ExpectedReport {
  cycle: Cycle;
  kind: ReportKind;
  /** Undefined on the site of one team. */
  team: Team | undefined;
  day: string;
  /** The day of all teams, if that of this one is later. */
  extendedFrom: string | undefined;
  /** Undefined until it is there. */
  part: Report | undefined;
  /** Whether it was presented on a later day; never if it does not say when. */
  isLate: boolean;
  /** Whether a later report of the same kind is there, so that nobody waits for this one any more. */
  isPassed: boolean;
}

/** What is known of a team, or of the whole site. */
interface Expecting {
  team: Team | undefined;
  areas: readonly Area[];
  /** The places of its reports, oldest first. */
  presented: readonly { kind: ReportKind; place: number }[];
}

type Known = Pick<Content, 'site' | 'areas'>;

/**
 * The reports that `site.yaml` says are expected, in the order of the cycles and the teams. From a team, nothing is expected
 * before its first part, and nothing after its last area was retired, unless a day is its own. One that joins is first
 * expected to write what the others write now.
 */
export function expectedReports({ site, areas }: Known, { cycles }: Pick<History, 'cycles'>): ExpectedReport[] {
  const all = cyclesOf(site);
  const dated = all.filter(({ expected }) => expected !== undefined);
  if (dated.length === 0) return [];
  const entryOf = new Map(cycles.map((entry) => [entry.cycle.id, entry]));
  const places = all.flatMap(({ id }, index) =>
    (['plan', 'status'] as const).map((kind) => ({ kind, place: placeOf(index, kind), entry: entryOf.get(id) })),
  );
  const newest = places.findLast(({ kind, entry }) => entry?.[kind])?.place ?? 0;
  const teams = teamsOf(site);
  const expecting = (teams.length > 0 ? teams : [undefined]).map((team): Expecting => {
    const presented = places.filter(({ kind, entry }) => partOf(entry, kind, team));
    return { team, areas: areas.filter((area) => area.team === team?.id), presented };
  });
  const order = all.map(({ id }) => id);
  return dated.flatMap((cycle) =>
    (['plan', 'status'] as const).flatMap((kind) => {
      const place = placeOf(order.indexOf(cycle.id), kind);
      const isRetired = ({ retired = '' }: Area) => {
        const since = order.indexOf(retired.toLowerCase());
        return since >= 0 && placeOf(since, 'plan') <= place;
      };
      return expecting.flatMap(({ team, areas: own, presented }) => {
        const { day, extendedFrom, isOwn } = dayFor(team, kind, cycle);
        const part = partOf(entryOf.get(cycle.id), kind, team);
        const isOutside = place < (presented[0]?.place ?? newest) || (own.length > 0 && own.every(isRetired));
        if (day === undefined || (team && !part && !isOwn && isOutside)) return [];
        const isPassed = presented.some((later) => later.kind === kind && later.place > place);
        return [{ cycle, kind, team, day, extendedFrom, part, isLate: (part?.date ?? '') > day, isPassed }];
      });
    }),
  );
}

function placeOf(index: number, kind: ReportKind): number {
  return index * 2 + (kind === 'status' ? 1 : 0);
}

/** What a team has presented in a report: its part, or a report of all in one file. */
function partOf(entry: CycleReports | undefined, kind: ReportKind, team: Team | undefined): Report | undefined {
  return entry?.[kind]?.parts.find((part) => part.team === undefined || part.team === team?.id);
}

function dayFor(team: Team | undefined, kind: ReportKind, { expected }: Cycle) {
  const ofAll = expected?.[kind];
  const own = Object.entries(expected?.teams ?? {}).find(([name]) => team && slugify(name) === team.id)?.[1][kind];
  const isExtended = own !== undefined && ofAll !== undefined && own > ofAll;
  return { day: own ?? ofAll, extendedFrom: isExtended ? ofAll : undefined, isOwn: own !== undefined };
}
