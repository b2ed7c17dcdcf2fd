import { messageLabel, type History, type OrderedReport } from '../../history/history.ts';
import type { Content } from '../../report/content.ts';
import { teamsOf, type Team } from '../../report/teams.ts';
import type { QuestionRule } from '../rule.ts';

/**
 * A team that has not reported yet, while others have. A team that joins has no earlier reports, and the areas of one that
 * leaves are retired.
 */
export const missingPart: QuestionRule = {
  code: 'missing-part',
  check({ content, history, nameOf }, report) {
    for (const team of teamsOf(content.site)) {
      for (const missing of reportsWithout(team, content, history)) {
        const label = messageLabel(missing);
        report(nameOf(`cycles/${missing.cycle.id}/${missing.kind}/${team.id}.mdx`), {
          found: `no part of ${team.name} in the ${label}, of which others have written theirs`,
          expected: 'a part of each team; until then, its areas have no report yet',
          fix: `Write it: npx almanac new-cycle --team "${team.name}" drafts the next one. If the team has left, its areas are \`retired\`.`,
        });
      }
    }
  },
};

/** The reports that await a part of a team; none before its first. */
function reportsWithout({ id }: Team, { areas }: Content, { reports }: History): OrderedReport[] {
  const own = areas.filter(({ team }) => team === id);
  return reports.filter(({ awaited }) => own.some((area) => awaited.has(area.id)));
}
