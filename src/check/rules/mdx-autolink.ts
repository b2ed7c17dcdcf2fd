import type { SignRule } from '../signs.ts';

const autolink = /^<((?:[a-z][a-z0-9+.-]*:|[^\s<>@]+@)[^\s<>|]*)(?:\|([^<>\r\n]*))?>/i;

/** A whole URL, and what may follow it in a sentence. */
const clear = /^<https?:\/\/[^\s<>]+>(?=$|[\s.,;:!?)])/;

export const mdxAutolink: SignRule = {
  code: 'mdx-autolink',
  mistakeOf({ source, offset, rest }) {
    const [link, url = '', words] = autolink.exec(rest) ?? [];
    if (link === undefined) return undefined;
    return {
      at: [offset, offset + link.length],
      expected: words === undefined ? 'the URL without angle brackets; it becomes a link by itself' : '[words](URL)',
      instead: words === undefined ? url : `[${words}](${url})`,
      // Next to other signs, the URL would not end, or begin, where it does now.
      ...(clear.test(rest) &&
        /^[\s(]?$/.test(source.slice(Math.max(0, offset - 1), offset)) && { certainty: 'certain' }),
    };
  },
};
