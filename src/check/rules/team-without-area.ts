import { quote } from '../../report/diagnostics/source.ts';
import { teamsOf } from '../../report/teams.ts';
import type { ContentRule } from '../rule.ts';

/** A team without an area has nothing to report on, and an area without a team is in no numbers of a team. */
export const teamWithoutArea: ContentRule = {
  code: 'team-without-area',
  check({ content: { site, areas }, nameOf }, report) {
    const teams = site ? teamsOf(site) : [];
    // Questions are asked of all teams.
    const isAsked = areas.some(({ question }) => question !== undefined);
    for (const [index, { id, name }] of teams.entries()) {
      if (isAsked || areas.some(({ team }) => team === id)) continue;
      report(nameOf('site.yaml'), {
        at: ['teams', index],
        found: `the team ${quote(name)}, which has no area`,
        expected: `\`team: ${name}\` in the file of at least one area`,
        fix: 'Add its name to the files of its areas, or delete it here.',
      });
    }
    const names = teams.map(({ name }) => name).join(', ');
    for (const { file, team, question } of teams.length > 0 ? areas : []) {
      if (team !== undefined || question !== undefined) continue;
      report(file, {
        found: 'an area without a team, although several teams report',
        expected: 'the team whose area it is',
        fix: `Add \`team\` with one of ${names}.`,
      });
    }
  },
};
