import { quote } from '../../report/diagnostics/source.ts';
import type { SignRule } from '../signs.ts';

/** Code at the beginning of a paragraph, and no sentence with the same first word. */
const statement =
  /^(?:import|export)\s+(?:[{*"']|(?:default|const|let|var|function|class|async|type)\b|[\w$]+\s+from\b|[\w$]+,\s*\{)/;

/** A paragraph that MDX reads as an import or export. The fix makes a sentence of it, unless it is code. */
export const mdxEsm: SignRule = {
  code: 'mdx-esm',
  mistakeOf({ offset, rest }) {
    if (/^[<{]/.test(rest)) return undefined;
    const [paragraph = ''] = /^[^\r\n]*(?:(?:\r\n|\n|\r)(?!\s*[\r\n])[^\r\n]+)*/.exec(rest) ?? [];
    if (!statement.test(paragraph))
      return {
        at: [offset, offset + 1],
        found: `a paragraph that begins with ${quote(paragraph.slice(0, 6))}, which MDX reads as code`,
        expected: 'prose that begins with another word or a capital letter; reports contain no code',
        instead: paragraph.slice(0, 1).toUpperCase(),
      };
    return {
      at: [offset, offset + paragraph.trimEnd().length],
      expected: 'nothing: reports contain no code',
      fix: 'Delete these lines; <Item /> and <Note> need no import.',
    };
  },
};
