import { offsetsOf } from '../../../report/diagnostics/source.ts';
import { columnOf, paragraphsIn } from '../../rows.ts';
import type { ReportRule } from '../../rule.ts';

const isBullet = /^\s*[-*+]\s/;
/** Bullets below a number are not read. */
const belowNumber = {
  expected: 'a bullet under an area heading, or below another bullet; not below a number',
  fix: 'Write hyphens in place of the numbers above it.',
};

/** A marker at the beginning of a row that is no bullet. */
export const markerWithoutBullet: ReportRule = {
  code: 'misplaced-marker',
  check(seen, report) {
    const isPlan = seen.document.report.kind === 'plan';
    const numbered = seen.document.body.filter((node) => node.type === 'list' && node.ordered).map(offsetsOf);
    const said = new Set<(typeof numbered)[number]>();
    for (const { paragraph, bullet, rows } of paragraphsIn(seen)) {
      for (const { text, at, indent, isFirst, meant } of rows) {
        if (meant.as !== 'marker') continue;
        const list = numbered.find(({ start, end }) => start <= at && at < end);
        if (list && isBullet.test(text)) {
          if (!said.has(list)) report({ at: [at + indent.length, at + text.length], ...belowNumber });
          said.add(list);
          continue;
        }
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
