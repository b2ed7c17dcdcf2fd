import { quote, restOfLine } from '../../../report/diagnostics/source.ts';
import { plural } from '../../../report/plural.ts';
import { columnOf, wordsIndent } from '../../rows.ts';
import type { ReportRule } from '../../rule.ts';

/** A bullet that is indented too little to be below the bullet above. */
export const shallowBullet: ReportRule = {
  code: 'missed-mark',
  check({ document: { lists, file } }, report) {
    for (const { children: bullets } of lists) {
      for (const bullet of bullets) {
        const first = bullets[0] ?? bullet;
        const extra = columnOf(bullet) - columnOf(first);
        if (extra <= 0) continue;
        const offset = bullet.position?.start.offset ?? 0;
        const indent = wordsIndent(first, file.text);
        report({
          at: [offset, offset],
          found: `${quote(restOfLine(file.text, offset))}, which is indented by ${plural(extra, 'space')}, too little for a sub-line`,
          expected: `${indent} spaces before a sub-line, or as many as before the bullet above`,
          instead: ' '.repeat(indent),
          over: [offset - (columnOf(bullet) - 1), offset],
        });
      }
    }
  },
};
