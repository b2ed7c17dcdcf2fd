import { beforeInLine, quote, restOfLine } from '../../report/diagnostics/source.ts';
import type { SignRule } from '../signs.ts';

/** A less-than sign that begins no tag. */
export const mdxLessThan: SignRule = {
  code: 'mdx-less-than',
  mistakeOf({ source, offset, rest }) {
    if (!rest.startsWith('<')) return undefined;
    const [mention, name] = /^<[@#!][^<>|\s]+(?:\|([^<>\r\n]*))?>/.exec(rest) ?? [];
    if (mention !== undefined)
      return {
        at: [offset, offset + mention.length],
        found: `${quote(mention)}, which only Slack can read`,
        expected: 'the name of the person or channel, if readers need it',
        ...(name === undefined ? { fix: 'Write the name of the person or channel, or delete it.' } : { instead: name }),
      };
    // In a URL, a backslash is one of its characters.
    const isBehindUrl = /https?:\/\/|www\./i.test(beforeInLine(source, offset).split(/\s/).at(-1)!);
    return {
      at: [offset, offset + 1],
      found: quote(restOfLine(rest, 0, 20)),
      expected: 'the less-than sign escaped with a backslash',
      instead: isBehindUrl ? ' \\<' : '\\<',
      // Such as `<5`; anything else may be a tag or a sign of another program.
      ...(!isBehindUrl && /^<(?:[\d=.,]|-\d)/.test(rest) && { certainty: 'certain' }),
    };
  },
};
