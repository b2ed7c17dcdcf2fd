import type { ReportLine } from '../../history/history.ts';
import { quote } from '../../report/diagnostics/source.ts';
import type { Line } from '../../report/schema/report.ts';
import { slugify, withoutTrailingParenthesis } from '../../report/slug.ts';
import { lineText } from '../line-text.ts';
import type { HistoryRule, Mistake } from '../rule.ts';

/**
 * Two lines of one report about the same work. If only parentheses differ, both need an id: the next report may list them
 * in another order.
 */
export const duplicateLine: HistoryRule = {
  code: 'duplicate-line',
  check({ history }, report) {
    const copied = new Set<Line>();
    for (const { copy, earlier, segment, id } of history.conflicts.copies) {
      const isApart = hasParenthesis(earlier, segment);
      if (isApart && !isSame(copy.line, earlier.line) && !copied.has(earlier.line))
        report(earlier.report.file, duplicate(earlier.line, copy.line, slugify(earlier.line.text)));
      copied.add(earlier.line);
      // A line without a parenthesis keeps its id once all others have their own.
      if (!isApart || hasParenthesis(copy, segment)) report(copy.report.file, duplicate(copy.line, earlier.line, id));
    }
  },
};

/** Whether a parenthesis would tell a line apart if it counted. */
function hasParenthesis({ line: { slug, tag, text } }: ReportLine, segment: string): boolean {
  return tag.id === undefined && slug === segment && slugify(text) !== segment;
}

/** @param id that tells the line apart, if another id can. */
function duplicate(line: Line, other: Line, id: string | undefined): Mistake {
  const hint = withoutTrailingParenthesis(line.text) === line.text ? '' : '; text in parentheses does not count';
  return {
    at: line.position,
    found: `${quote(line.text)}, which is about the same item as line ${other.position.line}${hint}`,
    expected: 'one line about one item, or an id that makes this another item',
    fix: isSame(line, other)
      ? 'Delete this bullet.'
      : lineText(line, { tag: { ...line.tag, id, continues: undefined } }),
  };
}

/** Whether two lines say the same, with nothing below them. */
function isSame(...both: [Line, Line]): boolean {
  const [one, other] = both.map(({ written, status, tag }) => JSON.stringify([written, status.id, tag]));
  return one === other && both.every(({ lines, body }) => lines.length + body.length === 0);
}
