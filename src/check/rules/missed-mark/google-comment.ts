import { beforeInLine, quote, restOfLine } from '../../../report/diagnostics/source.ts';
import { plural } from '../../../report/plural.ts';
import type { DocumentRule } from '../../rule.ts';

/** The text of a comment from Google Docs, or from Word with the initials of its author, below everything else. */
const comment = /^(?<sign>\\?\[(?:[a-z]{1,2}\\?\](?=[^\s()[\]:])|\p{Lu}{1,4}\d{1,3}\\?\]:?(?=\s*\S)))[^\r\n]*/gmu;

/** Comments of Google Docs and Word, which an export leaves in the text, and their marks behind the words. */
export const googleComment: DocumentRule = {
  code: 'missed-mark',
  check({ document: { file } }, report) {
    const { text } = file;
    const found = Array.from(text.matchAll(comment), ({ 0: written, index, groups }) => {
      const sign = (groups?.['sign'] ?? '').replace(/:$/, '');
      return { written, index, sign, at: text.indexOf(sign) };
    });
    // The sign also stands behind the words that the comment is about, perhaps after another one.
    const comments = found.filter(({ at, index }) => at < index && /\S[^\S\r\n]*$/.test(text.slice(Math.max(0, at - 3), at)));
    const [first] = comments;
    const last = comments.at(-1);
    if (!first || !last) return;
    const program = /\d/.test(first.sign) ? 'Word' : 'Google Docs';
    for (const ofRow of Map.groupBy(comments, ({ at }) => at - beforeInLine(text, at).length).values()) {
      const [one] = ofRow;
      const start = one!.at - beforeInLine(text, one!.at).length;
      const row = restOfLine(text, start);
      const instead = ofRow.reduce((left, { sign }) => left.replace(sign, ''), row).trimEnd();
      const signs = ofRow.map(({ sign }) => quote(sign)).join(' and ');
      const expected = 'the words without marks of comments, which stand further down';
      report({ at: [one!.at, one!.at + one!.sign.length], found: `${signs}, from ${program}`, expected, instead, over: [start, start + row.length] });
    }
    report({
      at: [first.index, last.index + last.written.length],
      found: `${quote(first.written)}${comments.length > 1 ? ` and ${plural(comments.length - 1, 'other comment')}` : ', a comment'} from ${program}`,
      expected: 'no comments, as readers see all of a report',
      fix: comments.length === 1 ? 'Delete this line.' : 'Delete these lines.',
    });
  },
};
