import { columnOf, paragraphsIn } from '../../rows.ts';
import type { ReportRule } from '../../rule.ts';

/** A marker at the beginning of a row that is no bullet. */
export const markerWithoutBullet: ReportRule = {
  code: 'misplaced-marker',
  check(seen, report) {
    const isPlan = seen.document.report.kind === 'plan';
    for (const { paragraph, bullet, rows } of paragraphsIn(seen)) {
      for (const { text, at, indent, isFirst, meant } of rows) {
        if (meant.as !== 'marker') continue;
        const isBare = /^\s*\[/.test(meant.written);
        const spaces = isBare ? ' '.repeat(columnOf(bullet ?? paragraph) - 1) : indent;
        const marker = isPlan ? '' : ` [${meant.character}]`;
        report({
          at: [at + indent.length, at + text.length],
          expected:
            'a bullet of its own under an area heading: hyphen, space, marker, space, words; a backslash before the bracket if it is text',
          instead: `${isFirst ? '' : spaces}-${marker}`,
          over: [at, at + meant.written.length],
        });
      }
    }
  },
};
