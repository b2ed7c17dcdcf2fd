import { quote, restOfLine } from '../../report/diagnostics/source.ts';
import type { SignRule } from '../signs.ts';

/** A less-than sign that begins no tag. */
export const mdxLessThan: SignRule = {
  code: 'mdx-less-than',
  explain({ offset, rest }) {
    if (!rest.startsWith('<')) return undefined;
    return {
      at: [offset, offset + 1],
      found: quote(restOfLine(rest, 0, 20)),
      expected: 'the less-than sign escaped with a backslash',
      instead: '\\<',
      isCertain: true,
    };
  },
};
