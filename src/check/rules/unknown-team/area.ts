import { andNearest, misspelt } from '../../../report/diagnostics/nearest.ts';
import { quote } from '../../../report/diagnostics/source.ts';
import { yamlText } from '../../../report/fields/yaml.ts';
import { teamsOf } from '../../../report/teams.ts';
import type { ContentRule } from '../../rule.ts';

/** An area of a team that does not exist. */
export const teamOfArea: ContentRule = {
  code: 'unknown-team',
  check({ content: { site, areas } }, report) {
    if (!site) return;
    const teams = teamsOf(site);
    for (const { file, team } of areas) {
      if (team === undefined || teams.some(({ id }) => id === team)) continue;
      const near = misspelt(
        team,
        teams.map(({ id }) => id),
      );
      const meant = teams.find(({ id }) => id === near)?.name;
      report(file, {
        at: ['team'],
        found: `the team ${quote(team)}, which site.yaml does not list`,
        expected: `a team of the list \`teams\` in site.yaml${andNearest(meant, 'nearest')}`,
        fix:
          meant === undefined
            ? 'Add the team to `teams` in site.yaml, or delete the field.'
            : `team: ${yamlText(meant)}`,
      });
    }
  },
};
