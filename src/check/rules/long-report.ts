import { topLines, withSubLines } from '../../report/report-lines.ts';
import type { ContentRule } from '../rule.ts';

/** Including sub-lines. Pages stay light up to this many. */
const maxLines = 150;

export const longReport: ContentRule = {
  code: 'long-report',
  check({ content }, report) {
    for (const { file, sections } of content.reports) {
      const count = withSubLines(topLines(sections)).length;
      if (count <= maxLines) continue;
      report(file, {
        found: `${count} lines, sub-lines included`,
        expected: `at most ${maxLines}, so that the page of the cycle loads quickly`,
        fix: 'Move detail below a line into a paragraph of that line, or into a linked document.',
      });
    }
  },
};
