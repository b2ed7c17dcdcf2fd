import { andNearest, misspelt } from '../../report/diagnostics/nearest.ts';
import { quote } from '../../report/diagnostics/source.ts';
import { teamsOf } from '../../report/teams.ts';
import { notListed } from '../field-mistakes.ts';
import type { ContentRule } from '../rule.ts';

/** An area, or a part of a report, of a team that does not exist. */
export const unknownTeam: ContentRule = {
  code: 'unknown-team',
  check({ content: { site, areas, reports } }, report) {
    if (!site) return;
    const teams = teamsOf(site);
    const ids = teams.map(({ id }) => id);
    const isUnknown = (team: string | undefined): team is string => team !== undefined && !ids.includes(team);
    for (const { file, team } of areas) {
      if (!isUnknown(team)) continue;
      const near = misspelt(team, ids);
      const meant = teams.find(({ id }) => id === near)?.name;
      report(file, { at: ['team'], ...notListed({ field: 'team', written: team }, ids, 'teams', meant) });
    }
    for (const { file, team } of reports) {
      if (!isUnknown(team)) continue;
      const near = misspelt(team, ids);
      report(file, {
        found: `a part of the team ${quote(team)}, which is not in \`teams\` in site.yaml`,
        expected: `the name of a team in lower case, with hyphens${andNearest(near)}`,
        fix: near === undefined ? 'Add it to `teams` in site.yaml, or rename the file.' : `Rename it ${near}.mdx.`,
      });
    }
  },
};
