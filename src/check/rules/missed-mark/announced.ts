import { quote } from '../../../report/diagnostics/source.ts';
import { lineText } from '../../line-text.ts';
import type { ReportRule } from '../../rule.ts';

const word = '(?:new|neu|nuev[oa]|nouveau|nouvelle)';
const inFront = new RegExp(String.raw`^(?:[*_]{0,2}${word}[:*_]*|[[(]${word}[\])]:?|🆕:?)\s+(?=\S)`, 'iu');
const atEnd = new RegExp(String.raw`\s+(?:\[${word}\]|🆕)$`, 'iu');
/** A word alone belongs to a name. */
const isLabel = /[^\p{L}\s]|^\p{Lu}+\s/u;

/** The word "new" before or behind the words of a line. */
export const announcedLine: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    for (const { line, paragraph } of seen.document.lines) {
      const [said = ''] = inFront.exec(line.written) ?? atEnd.exec(line.written) ?? [];
      const written = line.written.replace(said, '');
      if (!isLabel.test(said) || written === '') continue;
      report({
        at: paragraph,
        found: `${quote(said.trim())}, which becomes part of the words and of the URL`,
        expected: 'the words alone; added in <Item />, unless an earlier report lists this work',
        fix: lineText(line, { written, tag: { ...line.tag, added: true } }),
      });
    }
  },
};
