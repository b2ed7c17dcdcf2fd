import { quote, restOfLine } from '../../report/diagnostics/source.ts';
import type { SignRule } from '../signs.ts';
import { asTemplate, templateExpected } from '../url-template.ts';

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
    const template = asTemplate(source, offset);
    return {
      at: [offset, offset + 1],
      found: quote(restOfLine(rest, 0, 20)),
      ...(template
        ? { expected: templateExpected, ...template }
        : { expected: 'the less-than sign escaped with a backslash', instead: '\\<' }),
      // Such as `<5`; anything else may be a tag or a sign of another program.
      ...(!template && /^<(?:[\d=.,]|-\d)/.test(rest) && { certainty: 'certain' }),
    };
  },
};
