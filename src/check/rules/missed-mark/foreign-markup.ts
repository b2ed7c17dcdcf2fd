/** Links, pictures and emphasis with a slip, or written as other programs have them. Markdown shows them as text. */
import { offsetsOf, quote } from '../../../report/diagnostics/source.ts';
import { eachNode, holdsWords } from '../../../report/markdown/nodes.ts';
import { asNote } from '../../html-as-markdown.ts';
import { calloutAt } from '../../macros.ts';
import { proseOf } from '../../prose.ts';
import type { DocumentRule } from '../../rule.ts';

type Replace = (written: string, ...groups: string[]) => string;

const asLink = 'the words in brackets, then the URL in parentheses';
const url = String.raw`(?:https?:|mailto:|\.{0,2}\/|#|[^\s()<>]+\.mdx?\b)`;
const words = String.raw`(?<!\\)(!?\[[^[\]\r\n]*\]\()`;

/** A pattern, what is expected instead, and what to write, or advice. */
const markup: readonly (readonly [pattern: RegExp, expected: string, fix: Replace | string])[] = [
  [
    new RegExp(String.raw`${words}((?=${url}|[^()\r\n]*\.\w{2,5}\))[^()<>"\s]+(?: +[^()<>"\s]+)+\))`, 'g'),
    'a URL without spaces',
    (_, before = '', path = '') => before + path.replace(/^mailto: +/, 'mailto:').replaceAll(' ', '%20'),
  ],
  [
    new RegExp(String.raw`${words}${url}[^\s()<>]*(?<![.,;:])(?=[.,;:]*(?:\s|$))(?![^()\r\n]*\))`, 'g'),
    'a closing parenthesis after the URL',
    (written) => `${written})`,
  ],
  [
    /(?<![\\\]])\(([^()[\]\r\n]+)\)\[((?:https?:|mailto:|\/)[^\s()[\]]+)\]/g,
    asLink,
    (_, text, target) => `[${text}](${target})`,
  ],
  [/(?<!\\)\[([^[\]|\r\n]+)\|(https?:\/\/[^\s[\]|]+)\]/g, asLink, (_, text, target) => `[${text}](${target})`],
  [
    /(?<![\\\w!])\[\[(?:[^[\]|\r\n]{2,}\|)?([^[\]|\r\n]{2,})\]\]/g,
    'the words alone, as a topic becomes a link by itself; or [words](URL)',
    (_, text = '') => text,
  ],
  [
    /(?<!\\)!\[\[[^[\]\r\n]+\]\]/g,
    '![what the picture shows](its path)',
    'Write it as ![what the picture shows](its path).',
  ],
  [
    /(?<![\\\w\]])\[[^[\]\r\n^][^[\]\r\n]+\]\[[^[\]\r\n]*\]/g,
    asLink,
    'Put the URL in parentheses behind the words: [words](URL).',
  ],
  [
    /(?<!\\)\[\^[^[\]\s]+\](?!:)/g,
    'its words in parentheses or in a <Note>; pages have no footnotes',
    'Put the words of this footnote in parentheses, or delete it.',
  ],
  [
    /(?<![*\w\\])\*\*(?=\s|[^*\r\n]{1,200}\s\*)([^*\r\n]{1,200})\*\*(?![*\w])/g,
    'no space inside the asterisks',
    (_, text = '') => `**${text.trim()}**`,
  ],
];

/** In a document with none of these, nothing is searched for. */
const anySign = /\]\(|\)\[|\[\[|\]\[|\[[\^!]|\||\*\*|:::/;
/** As in GitHub and Obsidian: "> [!NOTE]". */
const alert = /^>\s*\[!\w+\](?!\()/;

/** What looks like a link, a picture or bold text but is not. */
export const foreignMarkup: DocumentRule = {
  code: 'missed-mark',
  check({ document: { tree, file } }, report) {
    const source = file.text;
    if (!anySign.test(source)) return;
    eachNode(tree, (node) => {
      const { start, end } = offsetsOf(node);
      const written = source.slice(start, end);
      const inside =
        node.type === 'blockquote' && alert.test(written) ? written.replace(/^[>\s]*>[^\S\r\n]?/gm, '') : '';
      const block = node.type === 'paragraph' ? calloutAt(source, start) : undefined;
      if (inside !== '') {
        const expected = '<Note> and </Note> around a remark';
        report({ at: [start, end], expected, instead: asNote(inside.replace(/^\S+\s*/, '')) });
      } else if (block && !written.includes('{')) report(block);
      if (!holdsWords(node) || block) return;
      const text = proseOf(node, source);
      for (const [pattern, expected, fix] of markup) {
        for (const { 0: found, index } of written.matchAll(pattern)) {
          // Full stops stand for code and links.
          if (text[index] !== found[0]) continue;
          report({
            at: [start + index, start + index + found.length],
            found: `${quote(found)}, which Markdown shows as it is`,
            expected: `${expected}; a backslash before it if it is text`,
            ...(typeof fix === 'string' ? { fix } : { instead: found.replace(pattern, fix) }),
          });
        }
      }
    });
  },
};
