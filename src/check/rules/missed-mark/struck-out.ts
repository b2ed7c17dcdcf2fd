import { isMarked, wordsOf } from '../../line-words.ts';
import { statusById } from '../../../report/status.ts';
import { insideSentence } from '../../../strings/translate.ts';
import type { ReportRule } from '../../rule.ts';

/** Words that are struck out. */
export const struckOut = /^~~(\S(?:[^~\r\n]*\S)?)~~$/;

export const struckOutWords: ReportRule = {
  code: 'missed-mark',
  check({ document, statuses }, report) {
    if (document.report.kind === 'plan') return;
    const [completed, dropped] = (['completed', 'dropped'] as const).map((id) => {
      const { marker, word } = statusById(id, statuses);
      return `[${marker}] if it is ${insideSentence(word)}`;
    });
    for (const line of document.lines) {
      const words = wordsOf(line, document.file.text);
      if (isMarked(line, words) || !struckOut.test(words.text)) continue;
      report({
        at: [words.start, words.end],
        found: 'words that are struck out',
        expected: `${completed}, ${dropped}`,
        fix: 'Write the marker that is true, and do not strike the words out.',
      });
    }
  },
};
