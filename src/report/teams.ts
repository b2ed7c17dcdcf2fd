import type { SiteSettings } from './schema/site.ts';
import { slugify } from './slug.ts';

/** One of the teams that report in the same cycles. */
export interface Team {
  /** Made of its name: the name of its files, and its segment in URLs. */
  id: string;
  name: string;
  contact?: string | undefined;
  introduction?: string | undefined;
}

/** The teams of a site in the order of their meeting; none if the site is that of one team. */
export function teamsOf({ teams }: Pick<SiteSettings, 'teams'>): Team[] {
  return teams
    .map((team) => (typeof team === 'string' ? { name: team } : team))
    .map((team) => ({ id: slugify(team.name), ...team }));
}
