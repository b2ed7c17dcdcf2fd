import type { SignRule } from '../signs.ts';

const autolink = /^<((?:[a-z][a-z0-9+.-]*:|[^\s<>@]+@)[^\s<>|]*)(?:\|([^<>\r\n]*))?>/i;

export const mdxAutolink: SignRule = {
  code: 'mdx-autolink',
  explain({ offset, rest }) {
    const [link, url = '', words] = autolink.exec(rest) ?? [];
    if (link === undefined) return undefined;
    return {
      at: [offset, offset + link.length],
      expected: words === undefined ? 'the URL without angle brackets; it becomes a link by itself' : '[words](URL)',
      instead: words === undefined ? url : `[${words}](${url})`,
    };
  },
};
