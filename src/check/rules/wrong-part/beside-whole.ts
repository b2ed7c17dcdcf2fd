import { quote } from '../../../report/diagnostics/source.ts';
import type { ContentRule } from '../../rule.ts';

/** A report of one file, beside the parts of the same report. */
export const partBesideWhole: ContentRule = {
  code: 'wrong-part',
  check({ content: { areas, reports } }, report) {
    for (const { file, cycle, kind, team, sections } of reports) {
      const part = reports.find((one) => one.team !== undefined && one.cycle === cycle && one.kind === kind);
      if (team !== undefined || !part) continue;
      const moves = sections.map(({ area, heading }) => {
        const own = areas.find(({ id }) => id === area)?.team ?? '<team>';
        return `${quote(heading)} to ${part.file.replace(/[^/]+$/, `${own}.mdx`)}`;
      });
      report(file, {
        found: `a whole report beside ${quote(part.file)}, a part of the same one`,
        expected: 'either one file, or a file for each team',
        fix: `Move ${moves.join(', ') || 'what each team says into the file of the team'}, and delete this one.`,
      });
    }
  },
};
