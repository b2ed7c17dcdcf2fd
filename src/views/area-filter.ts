/** What the filters by area of the matrix and of due dates find lines by. */
import type { Placed } from '../history/history.ts';
import { areasOfTeam } from '../history/parts.ts';
import { answerKey } from '../history/series.ts';
import type { Area } from '../report/content.ts';
import type { Team } from '../report/teams.ts';

/** The value of a filter that finds all lines of a team: its areas and its answers, with spaces between them. */
export function teamFilter(team: Team, areas: readonly Area[]): string {
  return areasOfTeam(team, areas)
    .map(({ id, question }) => (question === undefined ? id : answerKey(id, team.id)))
    .join(' ');
}

/** What finds a line besides its area; undefined unless it is in the answer of one of several teams. */
export function answerFilter({ area, part }: Placed, { question }: Pick<Area, 'question'>): string | undefined {
  return question === undefined || part.team === undefined ? undefined : answerKey(area, part.team);
}
