import type { Content } from '../report/content.ts';
import { guessOrder, cyclesOf } from '../report/order.ts';
import type { Report } from '../report/schema/report.ts';
import type { OrderedReport } from './history.ts';

/**
 * Returns a function that says of which areas a report says nothing yet: those of teams without a part, while others have
 * one. An area that was retired by then, or that another part lists, because its team was another one, is not awaited.
 * @param parts those of one report.
 */
export function awaitedAreas({
  site,
  areas,
  reports,
}: Pick<Content, 'site' | 'areas' | 'reports'>): (parts: readonly Report[]) => ReadonlySet<string> {
  const order = guessOrder(cyclesOf(site), reports).map(({ id }) => id);
  const ofTeams = areas.filter(({ team }) => team !== undefined);
  return (parts) => {
    const teams = new Set(parts.map(({ team }) => team));
    if (teams.has(undefined)) return new Set();
    const listed = new Set(parts.flatMap(({ sections }) => sections.map(({ area }) => area)));
    const cycle = order.indexOf(parts[0]!.cycle);
    const isRetired = (retired = '') => {
      const since = order.indexOf(retired.toLowerCase());
      return since >= 0 && since <= cycle;
    };
    const awaited = ofTeams.filter(
      ({ id, team, retired }) => !teams.has(team) && !listed.has(id) && !isRetired(retired),
    );
    return new Set(awaited.map(({ id }) => id));
  };
}

/** The part of a report that an area belongs to: the one that lists it, else that of its team. */
export function partFor(
  area: string,
  { parts }: Pick<OrderedReport, 'parts'>,
  { areas }: Pick<Content, 'areas'>,
): Report {
  const team = areas.find(({ id }) => id === area)?.team;
  const listing = parts.find(({ sections }) => sections.some((section) => section.area === area));
  return listing ?? parts.find((part) => part.team === team) ?? parts[0]!;
}
