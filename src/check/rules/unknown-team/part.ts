import { andNearest, misspelt } from '../../../report/diagnostics/nearest.ts';
import { quote } from '../../../report/diagnostics/source.ts';
import { teamsOf } from '../../../report/teams.ts';
import type { ContentRule } from '../../rule.ts';

/** A part of a report that has the name of no team. */
export const teamOfPart: ContentRule = {
  code: 'unknown-team',
  check({ content: { site, reports } }, report) {
    if (!site) return;
    const ids = teamsOf(site).map(({ id }) => id);
    for (const { file, team } of reports) {
      if (team === undefined || ids.includes(team)) continue;
      const near = misspelt(team, ids);
      report(file, {
        found: `a part of the team ${quote(team)}, which site.yaml does not list`,
        expected: `the name of a team in lower case, with hyphens${andNearest(near, 'nearest')}`,
        fix:
          near === undefined ? 'Add the team to `teams` in site.yaml, or rename the file.' : `Rename it ${near}.mdx.`,
      });
    }
  },
};
