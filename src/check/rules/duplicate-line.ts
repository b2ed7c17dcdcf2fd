import type { ReportLine } from '../../history/history.ts';
import { quote } from '../../report/diagnostics/source.ts';
import { plainText } from '../../report/markdown/nodes.ts';
import type { Line } from '../../report/schema/report.ts';
import { slugify, withoutTrailingParenthesis } from '../../report/slug.ts';
import { lineText } from '../line-text.ts';
import { choiceOf } from '../lines-to-choose.ts';
import type { HistoryRule, Mistake } from '../rule.ts';
import { writtenAt } from '../../report/report-lines.ts';

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
        report(earlier.part.file, duplicate(earlier, copy, slugify(earlier.line.text)));
      copied.add(earlier.line);
      // A line without a parenthesis keeps its id once all others have their own.
      if (!isApart || hasParenthesis(copy, segment)) report(copy.part.file, duplicate(copy, earlier, id));
    }
  },
};

/** Whether a parenthesis would tell a line apart if it counted. */
function hasParenthesis({ line: { slug, tag, text } }: ReportLine, segment: string): boolean {
  return tag.id === undefined && slug === segment && slugify(text) !== segment;
}

/** @param id that tells the line apart, if another id can. */
function duplicate(
  { line, part }: ReportLine,
  { line: other, part: there }: ReportLine,
  id: string | undefined,
): Mistake {
  const place = `line ${writtenAt(other).line}${part.file === there.file ? '' : ` of ${there.file}`}`;
  const hint = withoutTrailingParenthesis(line.text) === line.text ? '' : '; text in parentheses does not count';
  const isTwice = hasSameWords(line, other);
  const here = {
    at: line.position,
    found: `${quote(line.text)}, which is about the same item as ${place}${hint}`,
  };
  if (isTwice && line.status.id !== other.status.id) {
    const expected = `one of the two here, and not in ${place}; or other words that make this another item`;
    return { ...here, expected, ...choiceOf(lineText(line, {}), lineText(other, {})) };
  }
  return {
    ...here,
    expected: `one line about one item, or ${isTwice ? 'other words' : 'an id'} that make${isTwice ? '' : 's'} this another item`,
    fix: isTwice
      ? joined(line, other, place)
      : ((part === there ? oneOf(line, other, id) : undefined) ?? withId(line, id)),
  };
}

function withId(line: Line, id: string | undefined): string {
  return lineText(line, { tag: { ...line.tag, id, continues: undefined } });
}

/** Neighbours of which one has a remark in parentheses are more often one line, as a merge leaves them. */
function oneOf(line: Line, other: Line, id: string | undefined): string | undefined {
  const areNeighbours = Math.abs(writtenAt(line).line - writtenAt(other).line) === 1;
  const isOwn = [line, other].every(({ tag }) => tag.id === undefined && tag.continues === undefined);
  const hasSameName = line.slug === other.slug;
  const [hasRemark, otherHasRemark] = [line, other].map(({ text }) => withoutTrailingParenthesis(text) !== text);
  if (!areNeighbours || !isOwn || !hasSameName || hasRemark === otherHasRemark || id === undefined) return undefined;
  return `Delete the line that says less; if these are two pieces of work, add id="${id}" to this one.`;
}

/** Whether only an id out of nowhere could tell two lines apart. */
function hasSameWords(line: Line, other: Line): boolean {
  const isOwn = line.tag.id === undefined && line.tag.continues === undefined;
  return isOwn && slugify(line.text) === slugify(other.text);
}

/** How two lines with the same words become one. */
function joined(line: Line, other: Line, place: string): string {
  const hasMore = line.lines.length + line.body.length > 0;
  if (isSame(line, other)) return hasMore ? 'Delete this bullet and what is below it.' : 'Delete this bullet.';
  return hasMore
    ? `Move what is below this bullet to ${place}, and delete the bullet.`
    : 'Delete one of the two lines.';
}

/** Whether two lines say the same, and so does everything below them. */
function isSame(line: Line, other: Line): boolean {
  const [one, two] = [line, other].map(({ written, status, tag, body }) =>
    JSON.stringify([written, status.id, tag, plainText(body)]),
  );
  const { length } = line.lines;
  return (
    one === two && length === other.lines.length && line.lines.every((sub, index) => isSame(sub, other.lines[index]!))
  );
}
