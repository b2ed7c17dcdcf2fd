import { dueOf } from '../../history/due.ts';
import { lineBefore } from '../../history/related-lines.ts';
import { quote } from '../../report/diagnostics/source.ts';
import type { QuestionRule } from '../rule.ts';

/**
 * A due date that was past when it was given. Work that is overdue keeps its date from report to report, and a first report
 * may begin with overdue work.
 */
export const dueBeforeCycle: QuestionRule = {
  code: 'due-before-cycle',
  check({ history }, report) {
    for (const appearance of history.appearanceOf.values()) {
      const { line, report: own, part, area } = appearance;
      const due = dueOf(line);
      const { starts, label } = own.cycle;
      if (due === undefined || starts === undefined || due >= starts || !line.open) continue;
      if (history.seriesOf(area).reportUntil(own.index - 1) < 0) continue;
      const before = lineBefore(appearance);
      if (before && dueOf(before.line) === due) continue;
      report(part.file, {
        at: line.position,
        found: `due=${quote(line.tag.due?.written ?? due)} on ${quote(line.text)}, before ${label} begins on ${starts}`,
        expected: 'a day in the cycle or later',
        fix: 'Correct the day, unless the work was already late when it was listed.',
      });
    }
  },
};
