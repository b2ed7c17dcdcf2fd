import { misspelt } from '../report/diagnostics/nearest.ts';
import { logLine } from '../report/diagnostics/log-line.ts';
import { PlainError } from '../report/diagnostics/plain-error.ts';
import type { SiteSettings } from '../report/schema/site.ts';
import { slugify } from '../report/slug.ts';
import { teamsOf, type Team } from '../report/teams.ts';

/** The team that an option names, by its name or as its files do. Throws a PlainError if the site has no such team. */
export function namedTeam(name: string, site: Pick<SiteSettings, 'teams'>): Team {
  const teams = teamsOf(site);
  const team = teams.find(({ id }) => id === slugify(name));
  if (team) return team;
  if (teams.length === 0) throw new PlainError('site.yaml lists no teams: leave out --team.');
  const near = misspelt(
    slugify(name),
    teams.map(({ id }) => id),
  );
  const meant = teams.find(({ id }) => id === near)?.name;
  const names = teams.map((one) => one.name).join(', ');
  throw new PlainError(
    `site.yaml lists no team ${logLine(name)}${meant === undefined ? `; it lists ${names}` : `: did you mean ${meant}?`}`,
  );
}

/** The team that a report is of, where several teams report. Throws a PlainError if nobody says which. */
export function teamOfReport(name: string | undefined, site: Pick<SiteSettings, 'teams'>): Team | undefined {
  const teams = teamsOf(site);
  if (teams.length === 0) return undefined;
  if (name !== undefined) return namedTeam(name, site);
  throw new PlainError(`Say which team the report is of: --team ${JSON.stringify(teams[0]!.name)}`);
}
