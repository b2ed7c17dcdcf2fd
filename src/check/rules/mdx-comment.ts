import { asNote } from '../html-as-markdown.ts';
import type { SignRule } from '../signs.ts';

export const mdxComment: SignRule = {
  code: 'mdx-comment',
  mistakeOf({ offset, rest }) {
    const [comment, words = ''] = /^<!--([\s\S]*?)(?:-->|$)/.exec(rest) ?? [];
    if (comment === undefined) return undefined;
    return {
      at: [offset, offset + comment.length],
      expected: 'a visible <Note>, `{/* … */}` on lines of its own, or nothing',
      instead: asNote(words),
    };
  },
};
