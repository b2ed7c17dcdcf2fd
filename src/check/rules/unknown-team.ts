import { andNearest, misspelt } from '../../report/diagnostics/nearest.ts';
import { quote } from '../../report/diagnostics/source.ts';
import { cyclesOf } from '../../report/order.ts';
import { slugify } from '../../report/slug.ts';
import { teamsOf } from '../../report/teams.ts';
import { notListed } from '../field-mistakes.ts';
import type { ContentRule } from '../rule.ts';

/** An area, a part of a report, or an expected day, of a team that does not exist. */
export const unknownTeam: ContentRule = {
  code: 'unknown-team',
  check({ content: { site, areas, reports }, nameOf }, report) {
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
    for (const { file, team, cycle, kind } of reports) {
      if (!isUnknown(team)) continue;
      const isTaken = (id: string) =>
        reports.some((other) => other.cycle === cycle && other.kind === kind && other.team === id);
      const near = misspelt(
        team,
        ids.filter((id) => !isTaken(id)),
      );
      report(file, {
        found: `a part of the team ${quote(team)}, which is not in \`teams\` in site.yaml`,
        expected: `the name of a team in lower case, with hyphens${andNearest(near)}`,
        fix: near === undefined ? 'Add it to `teams` in site.yaml, or rename the file.' : `Rename it ${near}.mdx.`,
      });
    }
    for (const [index, { expected }] of cyclesOf(site).entries()) {
      for (const name of Object.keys(expected?.teams ?? {})) {
        if (!isUnknown(slugify(name))) continue;
        const near = misspelt(slugify(name), ids);
        const meant = teams.find(({ id }) => id === near)?.name;
        report(nameOf('site.yaml'), {
          at: ['cycles', index, 'expected', 'teams', name],
          found: `an expected day of ${quote(name)}, which is not in \`teams\``,
          expected: `one of the teams of site.yaml${andNearest(meant)}`,
          fix: meant === undefined ? 'Correct it, or add it to `teams`.' : `Write ${meant}.`,
        });
      }
    }
  },
};
