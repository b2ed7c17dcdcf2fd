import { quote } from '../../../report/diagnostics/source.ts';
import type { ContentRule } from '../../rule.ts';

/** A report of one file, beside the parts of the same report. */
export const partBesideWhole: ContentRule = {
  code: 'wrong-part',
  check({ content: { reports } }, report) {
    for (const { file, cycle, kind, team } of reports) {
      const part = reports.find((one) => one.team !== undefined && one.cycle === cycle && one.kind === kind);
      if (team !== undefined || !part) continue;
      report(file, {
        found: `a whole report beside ${quote(part.file)}, a part of the same one`,
        expected: 'either one file, or a file for each team',
        fix: 'Move what each team says into the file of the team, and delete this one.',
      });
    }
  },
};
