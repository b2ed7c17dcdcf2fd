import { quote } from '../../../report/diagnostics/source.ts';
import { isItem } from '../../../report/markdown/tags.ts';
import { itemTagText } from '../../../report/lines/item-tag.ts';
import { statusById } from '../../../report/status.ts';
import { insideSentence } from '../../../strings/translate.ts';
import { struckOut } from '../../corrected-words.ts';
import { isMarked, wordsOf } from '../../line-words.ts';
import { chosen, type Choice } from '../../marker-choices.ts';
import type { ReadLine } from '../../../report/lines/lines.ts';
import type { Correction, ReportRule, ReportSeen } from '../../rule.ts';
import { behindStatus, statusOf } from '../../said-beginning.ts';
import { saidInLine } from '../../said-status.ts';

const struckWithRemark = /^~~(?<title>\S(?:[^~\r\n]*\S)?)~~\s+(?<remark>[^~\r\n]{1,60})$/;

export const struckOutWords: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    const { document, statuses } = seen;
    const isPlan = document.report.kind === 'plan';
    const [completed, dropped] = (['completed', 'dropped'] as const).map((id) => {
      const { marker, word } = statusById(id, statuses);
      return `[${marker}] if it is ${insideSentence(word)}`;
    });
    for (const line of document.lines) {
      const words = wordsOf(line, document.file.text);
      const { remark } = struckWithRemark.exec(words.text)?.groups ?? {};
      const isRemarked = remark !== undefined && !saidInLine(words.text, seen.words);
      if (isMarked(line, words) || !(isPlan ? isRemarked : isRemarked || struckOut.test(words.text))) continue;
      report({
        at: [words.start, words.end],
        found: remark === undefined ? 'words that are struck out' : `words that are struck out, and ${quote(remark)}`,
        expected: isPlan ? 'only what is planned' : `${completed}, ${dropped}`,
        ...(isPlan
          ? { fix: 'Delete the line, or do not strike its words out.' }
          : struckChoices(words.text, line, seen)),
      });
    }
  },
};

/** "No budget this year" */
const noMore = /^(?:no|not|kein\p{L}*|nicht|sin|pas|lack|mangels|faute)\s/iu;

/** What is struck out is done, or dropped; what stands behind it may say which. */
export function struckChoices(text: string, read: ReadLine, seen: ReportSeen): Correction {
  const { title = text.replaceAll('~~', ''), remark: written = '' } = struckWithRemark.exec(text)?.groups ?? {};
  const remark = written.replace(/^\(([^()]*)\)$/, '$1');
  const [completed, dropped] = (['completed', 'dropped'] as const).map((id) => statusById(id, seen.statuses));
  const { rest, isReason } = behindStatus(remark, seen.words);
  const said = statusOf(remark, seen.words)?.status;
  const reason = said ? (isReason ? rest : '') : remark;
  const isTagged = reason === '' || read.paragraph.children.some(isItem);
  const aside = reason === '' ? title : `${title} (${reason})`;
  const lines: Choice[] = [
    [completed!, aside],
    [dropped!, isTagged ? aside : `${title} ${itemTagText({ reason })}`],
  ];
  const closed = noMore.test(remark) ? 'dropped' : said?.closed;
  return chosen(closed === undefined ? lines : lines.filter(([status]) => status.closed === closed), read, seen);
}
