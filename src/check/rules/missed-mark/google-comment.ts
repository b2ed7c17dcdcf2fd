import { beforeInLine, placesIn, quote, restOfLine } from '../../../report/diagnostics/source.ts';
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
    const comments = found.filter(
      ({ at, index }) => at < index && /\S[^\S\r\n]*$/.test(text.slice(Math.max(0, at - 3), at)),
    );
    const [first] = comments;
    if (!first) return;
    const expected = 'the report alone, without comments';
    for (const [start, ofRow] of Map.groupBy(comments, ({ at }) => at - beforeInLine(text, at).length)) {
      const row = restOfLine(text, start);
      report({
        at: [start, start + row.length],
        found: `${ofRow.map(({ sign }) => quote(sign)).join(' and ')}, from ${/\d/.test(first.sign) ? 'Word' : 'Google Docs'}`,
        expected,
        instead: ofRow.reduce((left, { sign }) => left.replace(sign, ''), row).trimEnd(),
      });
    }
    const places = placesIn(text);
    const rows = comments.map(({ index }) => places.at(index).line);
    report({
      at: [first.index, first.index + first.written.length],
      expected,
      fix: rows.length === 1 ? 'Delete this line.' : `Delete lines ${rows.join(', ')}.`,
    });
  },
};
