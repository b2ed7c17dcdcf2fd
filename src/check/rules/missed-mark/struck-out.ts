import { setApart } from '../../../report/set-apart.ts';
import { statusById, type Status } from '../../../report/status.ts';
import { insideSentence } from '../../../strings/translate.ts';
import { withAside } from '../../../report/markdown/markdown-text.ts';
import { isMarked, wordsOf } from '../../line-words.ts';
import { linesToChoose } from '../../lines-to-choose.ts';
import type { ReportRule } from '../../rule.ts';

/** Words that are struck out: they are done, or dropped. */
export const struckOutWords: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    const { document } = seen;
    const closed = closedStatuses(seen.statuses);
    const expected = closed.map(({ marker, word }) => `[${marker}] if it is ${insideSentence(word)}`).join(', ');
    for (const read of document.lines) {
      const words = wordsOf(read, document.file.text);
      const [, title, ...remarks] = struckOut.exec(words.text) ?? [];
      const remark = remarks.find((one) => one !== undefined);
      if (title === undefined || isMarked(read, words) || setApart(words.text, seen.words)) continue;
      const mistake = { at: [words.start, words.end], found: 'words that are struck out' } as const;
      if (document.report.kind === 'plan')
        report({
          ...mistake,
          expected: 'only what is planned',
          fix: 'Delete the line, or do not strike its words out.',
        });
      else
        report({
          ...mistake,
          expected,
          ...linesToChoose(closed, remark === undefined ? title : withAside(title, remark), read, seen),
        });
    }
  },
};

/** Perhaps with a remark behind them, in parentheses or behind a separator. */
const struckOut = /^~~(\S(?:[^~\r\n]*\S)?)~~(?:\s+\(([^()]+)\)|\s*[:–—]\s+(\S.*)|\s+-\s+(\S.*))?$/;

/** What struck-out work can be. */
export function closedStatuses(statuses: readonly Status[]): Status[] {
  return [statusById('completed', statuses), statusById('dropped', statuses)];
}
