import { archiveOf, type Archive } from '../history/archive.ts';
import { buildHistory } from '../history/build-history.ts';
import type { Content } from '../report/content.ts';
import type { Report } from '../report/schema/report.ts';
import type { Team } from '../report/teams.ts';

/** What one of several teams has reported, as if it had a site of its own. */
export function archiveOfTeam({ id }: Team, content: Content): Archive {
  const areas = content.areas.filter(({ team, question }) => team === id || question !== undefined);
  const own = new Set(areas.map((area) => area.id));
  const reports = content.reports.flatMap(({ team, ...report }): Report | [] => {
    if (team !== undefined) return team === id ? report : [];
    // A report of all teams in one file, from before they wrote parts.
    const sections = report.sections.filter(({ area }) => own.has(area));
    return sections.length > 0 ? { ...report, sections } : [];
  });
  const reported = new Set(reports.map(({ cycle }) => cycle));
  const cycles = content.cycles.filter((cycle) => reported.has(cycle.id));
  const ofTeam = { ...content, site: { ...content.site, teams: [] }, areas, reports, cycles };
  return archiveOf(ofTeam, buildHistory(ofTeam));
}
