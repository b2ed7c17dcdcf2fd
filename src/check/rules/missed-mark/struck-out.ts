import { isMarked, wordsOf } from '../../line-words.ts';
import { statusById } from '../../../report/status.ts';
import { insideSentence } from '../../../strings/translate.ts';
import type { ReportRule } from '../../rule.ts';
import { saidInLine } from '../../said-status.ts';

/** Words that are struck out. */
const struckWithRemark = /^~~(\S(?:[^~\r\n]*\S)?)~~\s+[^~\r\n]{1,60}$/;
export const struckOut = /^~~(\S(?:[^~\r\n]*\S)?)~~$/;

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
      const isRemarked = struckWithRemark.test(words.text) && !saidInLine(words.text, seen.words);
      if (isMarked(line, words) || !(isPlan ? isRemarked : isRemarked || struckOut.test(words.text))) continue;
      report({
        at: [words.start, words.end],
        found: 'words that are struck out',
        expected: isPlan ? 'only what is planned' : `${completed}, ${dropped}`,
        fix: isPlan
          ? 'Delete the line, or do not strike its words out.'
          : 'Write the marker that is true, and do not strike the words out.',
      });
    }
  },
};
