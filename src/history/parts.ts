import type { Area, Content } from '../report/content.ts';
import { guessOrder, cyclesOf } from '../report/order.ts';
import { questionsFor } from '../report/questions.ts';
import type { Report } from '../report/schema/report.ts';
import { teamsOf, type Team } from '../report/teams.ts';
import type { OrderedReport, Placed } from './history.ts';
import { answerKey } from './series.ts';

/** The areas that a report does not cover. */
type UncoveredAreas = Pick<OrderedReport, 'awaited' | 'early'>;

/**
 * Returns a function that says of which areas a report says nothing: those of teams that had not begun, and those of teams
 * without a part, while others have one. An area that was retired by then, or that another part lists, because its team
 * was another one, is covered. A question is not covered where it is not asked.
 * @param parts those of one report.
 */
export function uncoveredAreas({
  site,
  areas,
  reports,
}: Pick<Content, 'site' | 'areas' | 'reports'>): (parts: readonly Report[]) => UncoveredAreas {
  const order = guessOrder(cyclesOf(site), reports).map(({ id }) => id);
  const placeOf = ({ cycle, kind }: Report) => order.indexOf(cycle) * 2 + (kind === 'status' ? 1 : 0);
  const ofTeams = Map.groupBy(areas, ({ team }) => team);
  const firstParts = firstOf(reports.map((report) => [report.team, placeOf(report)]));
  const firstListed = firstOf(
    reports.flatMap((report) => report.sections.map(({ area }) => [area, placeOf(report)] as const)),
  );
  const teams = teamsOf(site).map(({ id: team }) => {
    const own = ofTeams.get(team) ?? [];
    const firstPart = firstParts.get(team) ?? Infinity;
    const first = Math.min(firstPart, ...own.map(({ id }) => firstListed.get(id) ?? Infinity));
    return { team, own, firstPart, first };
  });
  return (parts) => {
    const reporting = new Set(parts.map(({ team }) => team));
    const isWhole = reporting.has(undefined);
    const listed = new Set(parts.flatMap(({ sections }) => sections.map(({ area }) => area)));
    const place = placeOf(parts[0]!);
    const isRetired = (retired = '') => {
      const since = order.indexOf(retired.toLowerCase());
      return since >= 0 && since * 2 <= place;
    };
    const areasOf = (some: typeof teams) =>
      some.flatMap(({ own }) =>
        own.filter(({ id, retired }) => !listed.has(id) && !isRetired(retired)).map(({ id }) => id),
      );
    const asked = new Set(questionsFor(parts[0]!, areas, order).map(({ id }) => id));
    const answersOf = (some: typeof teams) => some.flatMap(({ team }) => [...asked].map((id) => answerKey(id, team)));
    const unasked = areas.filter(
      ({ id, question, retired }) => question !== undefined && !asked.has(id) && !listed.has(id) && !isRetired(retired),
    );
    const missing = isWhole ? [] : teams.filter(({ team }) => !reporting.has(team));
    const late = missing.filter(({ firstPart }) => firstPart < place);
    // A whole report covers a team that wrote no parts yet, once it has begun.
    const early = isWhole ? teams.filter(({ first }) => place < first) : missing.filter((team) => !late.includes(team));
    return {
      awaited: new Set([...areasOf(late), ...answersOf(late)]),
      early: new Set([...areasOf(early), ...answersOf(early), ...unasked.map(({ id }) => id)]),
    };
  };
}

/** The first place of each name. */
function firstOf<Name>(places: readonly (readonly [Name, number])[]): ReadonlyMap<Name, number> {
  const first = new Map<Name, number>();
  for (const [name, place] of places) first.set(name, Math.min(place, first.get(name) ?? Infinity));
  return first;
}

/**
 * The part of a report that an area belongs to: the one that lists it, else that of its team.
 * @param answering the team that answers, if the area is a question.
 */
export function partFor(
  area: string,
  { parts }: Pick<OrderedReport, 'parts'>,
  { areas }: Pick<Content, 'areas'>,
  answering?: string,
): Report {
  const { team, question } = areas.find(({ id }) => id === area) ?? {};
  const answer = question === undefined ? undefined : parts.find((part) => part.team === answering);
  if (answer) return answer;
  const listing = parts.find(({ sections }) => sections.some((section) => section.area === area));
  return listing ?? parts.find((part) => part.team === team) ?? parts[0]!;
}

/** The id of the team whose line it is: that of its area or, of an answer to a question, the one that answers. */
export function teamOf({ area, part }: Placed, areaById: ReadonlyMap<string, Pick<Area, 'team'>>): string | undefined {
  return areaById.get(area)?.team ?? part.team;
}

/** Returns a function that says whether a line is that of a team. */
export function isOfTeam(
  { id }: Pick<Team, 'id'>,
  areaById: ReadonlyMap<string, Pick<Area, 'team'>>,
): (line: Placed) => boolean {
  return (line) => teamOf(line, areaById) === id;
}

/** The areas that a team writes about: its own, and the questions. */
export function areasOfTeam({ id }: Pick<Team, 'id'>, areas: readonly Area[]): Area[] {
  return areas.filter(({ team, question }) => team === id || question !== undefined);
}
