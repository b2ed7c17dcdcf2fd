import { isMarked, wordsOf } from '../../line-words.ts';
import type { ReportRule } from '../../rule.ts';

/** Words that are struck out. */
export const struckOut = /^~~(\S(?:[^~\r\n]*\S)?)~~$/;

export const struckOutWords: ReportRule = {
  code: 'missed-mark',
  check({ document }, report) {
    if (document.report.kind === 'plan') return;
    for (const line of document.lines) {
      const words = wordsOf(line, document.file.text);
      if (isMarked(line, words) || !struckOut.test(words.text)) continue;
      report({
        at: [words.start, words.end],
        found: 'words that are struck out',
        expected: '[x] if it is completed, [-] if it is dropped',
        fix: 'Write the marker that is true, and do not strike the words out.',
      });
    }
  },
};
