import { quote } from '../../../report/diagnostics/source.ts';
import { teamsOf } from '../../../report/teams.ts';
import type { ContentRule } from '../../rule.ts';

export const duplicateTeam: ContentRule = {
  code: 'duplicate-name',
  check({ content: { site }, nameOf }, report) {
    const teams = site ? teamsOf(site) : [];
    const ids = teams.map(({ id }) => id);
    for (const [index, { id, name }] of teams.entries()) {
      if (ids.indexOf(id) === index) continue;
      report(nameOf('site.yaml'), {
        at: ['teams', index],
        found: `a second team named ${quote(name)}`,
        expected: 'a name of its own for each team, as the names of its files and its URL are made from it',
        fix: 'Delete one of them, or give it another name.',
      });
    }
  },
};
