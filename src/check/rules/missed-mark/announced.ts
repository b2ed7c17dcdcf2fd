import { quote } from '../../../report/diagnostics/source.ts';
import { lineText } from '../../line-text.ts';
import type { ReportRule } from '../../rule.ts';

/** A word where a label stands: before the words of a line, or in brackets behind them. */
const label =
  /^(?:(?<mark>[*_]{1,2})(?<bold>\p{L}+):?\k<mark>:?|(?<plain>\p{L}+):|(?<loud>\p{Lu}{2,})|[[(](?<enclosed>\p{L}+)[\])]:?)\s+(?=\S)/u;
const atEnd = /(?<!\s)\s+\[(?<enclosed>\p{L}+)\]$/u;

/** The word "new" before or behind the words of a line. */
export const announcedLine: ReportRule = {
  code: 'missed-mark',
  check({ document, words }, report) {
    for (const { line, paragraph } of document.lines) {
      const found = label.exec(line.written) ?? atEnd.exec(line.written);
      const [said = ''] = found ?? [];
      const word = Object.values(found?.groups ?? {}).find((one) => one !== undefined && /\p{L}/u.test(one));
      const written = line.written.replace(said, '');
      if (word === undefined || written === '' || !words.isNew(word)) continue;
      report({
        at: paragraph,
        found: `${quote(said.trim())}, which becomes part of the words and of the URL`,
        expected: 'the words alone; added in <Item />, unless an earlier report lists this work',
        fix: lineText(line, { written, tag: { ...line.tag, added: true } }),
      });
    }
  },
};
