import { quote } from '../../../report/diagnostics/source.ts';
import type { DocumentRule } from '../../rule.ts';

/** The text of a comment from Google Docs, or from Word with the initials of its author, below everything else. */
const comment = /^(?<sign>\\?\[(?:[a-z]{1,2}\\?\](?=[^\s()[\]:])|\p{Lu}{1,4}\d{1,3}\\?\]:?(?=\s*\S)))[^\r\n]*/gmu;

/** Comments of Google Docs and Word, which an export leaves in the text. */
export const googleComment: DocumentRule = {
  code: 'missed-mark',
  check({ document: { file } }, report) {
    const firstAt = new Map<string, number>();
    for (const { 0: written, index, groups } of file.text.matchAll(comment)) {
      const sign = (groups?.['sign'] ?? '').replace(/:$/, '');
      const at = firstAt.get(sign) ?? file.text.indexOf(sign);
      firstAt.set(sign, at);
      // The sign also stands behind the words that the comment is about.
      if (at >= index || !/\S/.test(file.text.charAt(at - 1))) continue;
      report({
        at: [index, index + written.length],
        found: `${quote(written)}, a comment from ${/\d/.test(sign) ? 'Word' : 'Google Docs'}`,
        expected: `no comments; ${quote(sign)} stands in the text above, too`,
        fix: `Delete this line, and ${quote(sign)} in the text above.`,
      });
    }
  },
};
