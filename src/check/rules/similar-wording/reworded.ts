import { messageLabel, type Appearance } from '../../../history/history.ts';
import { headingOf, lineAbove } from '../../../history/related-lines.ts';
import { quote } from '../../../report/diagnostics/source.ts';
import { plural } from '../../../report/plural.ts';
import { itemTagText } from '../../../report/lines/item-tag.ts';
import { withAside } from '../../../report/markdown/markdown-text.ts';
import { lineText } from '../../line-text.ts';
import { choiceOf } from '../../lines-to-choose.ts';
import { isOtherLevel, mostComparisons, slugOf, type Rewording } from '../../rewordings.ts';
import type { Mistake, QuestionRule } from '../../rule.ts';
import { isMisspelt, slugWords } from '../../similar-words.ts';
import { writtenAt } from '../../../report/report-lines.ts';

export const similarWording: QuestionRule = {
  code: 'similar-wording',
  check({ rewordings, uncompared }, report) {
    for (const { parts } of uncompared)
      report(parts[0]!.file, {
        found: 'so many new lines, after so many open ones that this report lacks, that they are not compared',
        expected: `at most ${mostComparisons.toLocaleString('en')} pairs of a word of a new line and one of a missing line`,
        fix: 'Say what continues earlier work with continues, or list that in its earlier words.',
      });
    for (const rewording of rewordings) {
      const { now, before } = rewording;
      const mistake = isOtherLevel(before, now) ? otherLevel(now, before) : otherWords(rewording);
      report(now.part.file, { at: now.line.position, ...mistake });
    }
  },
};

const otherwise = 'if both are the same work; if not, a line about the earlier one';

/** A line that has become a sub-line or an item: perhaps only its indentation is wrong. */
function otherLevel(now: Appearance, before: Appearance): Mistake {
  const { line, parent } = now;
  const [here, there] = [now, before].map((one) => {
    const above = lineAbove(one);
    return above ? `below ${quote(above.line.text)}` : 'as a line of its own';
  });
  const column = parent ? 1 : writtenAt(line).column + 2;
  return {
    found: `${quote(line.text)} ${here}, which is new there, while the ${messageLabel(before.report)} has it ${there}`,
    expected: `the line ${there}, as in the ${messageLabel(before.report)}; or continues, if it belongs here now`,
    ...choiceOf(lineText(line, { column }), lineText(line, { tag: { ...line.tag, continues: before.line.id } })),
  };
}

/**
 * The fix is the line with its remark in parentheses or as the reason, or else with `continues`; but that would make a
 * misspelling permanent.
 */
function otherWords({ now, before, remark, parts }: Rewording): Mistake {
  const { line } = now;
  const found = newWhileMissing(now, before);
  if (parts.length > 1 && now.report.kind === 'status') {
    const replacedBy = parts.map((part) => part.line.id);
    const tag = { ...before.line.tag, replacedBy, continues: undefined };
    const earlier = ['- [-]', before.line.written, itemTagText(tag)].join(' ');
    const indent = ' '.repeat(writtenAt(line).column - 1);
    return {
      found: `${found}; ${plural(parts.length, 'line')} look like parts of it`,
      expected: 'the earlier line, replaced by its parts; or continues, if one of them is the same work',
      fix: `${indent}${earlier}\n${lineText(line, {})}`,
    };
  }
  const words = before.line.written;
  if (remark !== undefined && line.status.closed === 'dropped' && !line.tag.reason) {
    const tag = { ...line.tag, reason: remark };
    return { found, expected: `a reason ${otherwise}`, fix: lineText(line, { tag, written: words }) };
  }
  if (remark !== undefined) {
    const remarked = withAside(words, remark);
    return { found, expected: `the remark in parentheses ${otherwise}`, fix: lineText(line, { written: remarked }) };
  }
  const continues = before.line.id;
  if (!isSpelling(before, now)) {
    const tag = { ...line.tag, continues };
    return { found, expected: `continues ${otherwise}`, fix: lineText(line, { tag }) };
  }
  return {
    found,
    expected: `the same spelling in both ${otherwise}`,
    ...choiceOf(lineText(line, { written: words }), lineText(line, { tag: { ...line.tag, continues } })),
  };
}

function newWhileMissing(now: Appearance, before: Appearance): string {
  const [text, earlier, label] = [quote(now.line.text), quote(before.line.text), messageLabel(before.report)];
  if (now.area === before.area) return `${text}, which is new, while ${earlier} of the ${label} is missing`;
  const [here, there] = [now, before].map((line) => `under ${quote(headingOf(line))}`);
  return `${text} ${here}, which is new there, while ${earlier} ${there} in the ${label} is missing`;
}

/** Whether the words differ by a letter, and not by an ending. */
function isSpelling(before: Appearance, now: Appearance): boolean {
  const [a, b] = [slugOf(before), slugOf(now)];
  return isMisspelt(a, b) && (a.length === b.length || slugWords(a).letters !== slugWords(b).letters);
}
