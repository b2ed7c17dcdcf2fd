/** Slips in one line, most of them markup of other programs, which Markdown shows as text: a row of a table for each. */
import type { Heading, Paragraph, TableCell } from 'mdast';
import { offsetsOf, quote } from '../../../report/diagnostics/source.ts';
import { itemTagText } from '../../../report/lines/item-tag.ts';
import { eachNode, holdsWords } from '../../../report/markdown/nodes.ts';
import { asNote } from '../../html-as-markdown.ts';
import { calloutAt } from '../../macros.ts';
import { proseOf } from '../../prose.ts';
import type { DocumentRule, MistakeHere } from '../../rule.ts';

interface Slip {
  pattern: RegExp;
  expected: string;
  /** What to write in its place, or advice. */
  fix: ((...match: (string | undefined)[]) => string) | string;
  /** Whether it is one only in a bullet. */
  isOfBullet?: true;
  /** Whether it is one where it stands, if the comments tell. */
  isOne?: (found: string, at: number, comments: Comments) => boolean;
}

const asLink = 'the words in brackets, then the URL in parentheses';
const toLink: Slip['fix'] = (_, text, url) => `[${text}](${url})`;
const url = String.raw`(?:https?:|mailto:|\.{0,2}\/|#|[^\s()<>]+\.mdx?\b)`;
const words = String.raw`(?<!\\)(!?\[[^[\]\r\n]*\]\()`;

/** Signs of comments, as Google Docs and Word export them, and the rows of the comments, below all other text. */
const commentSign = String.raw`\\?\[(?:[a-z]{1,2}|\p{Lu}{1,4}\d{1,3})\\?\]`;
const commentRow = new RegExp(
  String.raw`^${commentSign}(?:(?<=[a-z]\\?\])(?=[^\s()[\]:])|(?<=\d\\?\]):?(?=\s*\S))[^\r\n]*`,
  'gmu',
);
const commentSigns = new RegExp(String.raw`(?<=[\p{L}\p{N}\p{Pe}.!?])(?:[^\S\r\n]?${commentSign})+`, 'gu');
const signOf = (text: string) => /\[\w+/.exec(text)?.[0] ?? '';

/** Where rows of comments begin, the last of each sign, and where each sign stands first behind words. */
interface Comments {
  starts: ReadonlySet<number>;
  rows: ReadonlyMap<string, number>;
  signs: ReadonlyMap<string, number>;
}

function commentsIn(source: string): Comments {
  const signs = Array.from(source.matchAll(commentSigns), ({ 0: all, index }) =>
    Array.from(all.matchAll(/\[\w+/g), ([sign]): [string, number] => [sign, index]),
  );
  const rows = Array.from(source.matchAll(commentRow), ({ 0: row, index }): [string, number] => [signOf(row), index]);
  return {
    starts: new Set(rows.map(([, index]) => index)),
    rows: new Map(rows),
    signs: new Map(signs.flat().reverse()),
  };
}

const slips: readonly Slip[] = [
  {
    pattern: new RegExp(String.raw`${words}((?=${url}|[^()\r\n]*\.\w{2,5}\))[^()<>"\s]+(?: +[^()<>"\s]+)+\))`, 'g'),
    expected: 'a URL without spaces',
    fix: (_, before = '', path = '') => before + path.replace(/^mailto: +/, 'mailto:').replaceAll(' ', '%20'),
  },
  {
    pattern: new RegExp(String.raw`${words}${url}[^\s()<>]*(?<![.,;:])(?=[.,;:]*(?:\s|$))(?![^()\r\n]*\))`, 'g'),
    expected: 'a closing parenthesis after the URL',
    fix: (written) => `${written})`,
  },
  { pattern: /(?<![\\\]])\(([^()[\]\r\n]+)\)\[((?:https?:|mailto:|\/)[^\s()[\]]+)\]/g, expected: asLink, fix: toLink },
  { pattern: /(?<!\\)\[([^[\]|\r\n]+)\|(https?:\/\/[^\s[\]|]+)\]/g, expected: asLink, fix: toLink },
  {
    pattern: /(?<![\\\w!])\[\[(?:[^[\]|\r\n]{2,}\|)?([^[\]|\r\n]{2,})\]\]/g,
    expected: 'the words alone, as a topic becomes a link by itself; or [words](URL)',
    fix: (_, text = '') => text,
  },
  {
    pattern: /(?<!\\)!\[\[[^[\]\r\n]+\]\]/g,
    expected: '![what the picture shows](its path)',
    fix: 'Write it as ![what the picture shows](its path).',
  },
  {
    pattern: /(?<![\\\w\]])\[[^[\]\r\n^][^[\]\r\n]+\]\[[^[\]\r\n]*\]/g,
    expected: asLink,
    fix: 'Put the URL in parentheses behind the words: [words](URL).',
  },
  {
    pattern: /(?<!\\)\[\^[^[\]\s]+\](?!:)/g,
    expected: 'its words in parentheses or in a <Note>; pages have no footnotes',
    fix: 'Put the words of this footnote in parentheses, or delete it.',
  },
  {
    pattern: /(?<![*\w\\])\*\*(?=\s|[^*\r\n]{1,200}\s\*)([^*\r\n]{1,200})\*\*(?![*\w])/g,
    expected: 'no space inside the asterisks',
    fix: (_, text = '') => `**${text.trim()}**`,
  },
  {
    // A line of release notes, as GitHub writes them.
    pattern:
      / by @[\w-]+(?:\[bot\])? in (?:<?(https?:\/\/[^\s<>]+)>?|\[[^[\]]*\]\((https?:\/\/[^\s()]+)\)|([#!]\d+))$/gm,
    expected: 'the words of the work alone; the URL of the change as its evidence',
    fix: (_, bare, linked, number) =>
      ` ${number === undefined ? itemTagText({ evidence: bare ?? linked }) : `(${number})`}`,
    isOfBullet: true,
  },
  {
    pattern: commentSigns,
    expected: 'the words alone, without the sign of a comment',
    fix: () => '',
    isOne: (found, at, { rows }) => (rows.get(signOf(found)) ?? 0) > at,
  },
  {
    pattern: commentRow,
    expected: 'the report alone, without comments',
    fix: 'Delete this line.',
    isOne: (found, at, { starts, signs }) => starts.has(at) && (signs.get(signOf(found)) ?? at) < at,
  },
];

/** In a document, or words, with none of these, nothing is searched for. */
const anySign = /\]\(|\)\[|\[\[|\]\[|\[[\^!]|\||\*\*|:::| by @|\[\w{1,7}\\?\]/;
/** As in GitHub and Obsidian: "> [!NOTE]". */
const alert = /^>\s*\[!\w+\](?!\()/;

export const slip: DocumentRule = {
  code: 'missed-mark',
  check({ document: { tree, file } }, report) {
    const source = file.text;
    if (!anySign.test(source)) return;
    const comments = commentsIn(source);
    eachNode(tree, (node, _index, parent) => {
      const { start, end } = offsetsOf(node);
      const written = source.slice(start, end);
      if (node.type === 'blockquote' && alert.test(written)) {
        const inside = written.replace(/^[>\s]*>[^\S\r\n]?/gm, '').replace(/^\S+\s*/, '');
        report({ at: [start, end], expected: '<Note> and </Note> around a remark', instead: asNote(inside) });
      }
      const block = node.type === 'paragraph' ? calloutAt(source, start) : undefined;
      if (block && !written.includes('{')) report(block);
      if (holdsWords(node) && !block)
        slipsIn(node, parent?.type === 'listItem', source, comments).forEach((one) => report(one));
    });
  },
};

function slipsIn(node: Heading | Paragraph | TableCell, isBullet: boolean, source: string, comments: Comments) {
  const { start, end } = offsetsOf(node);
  const written = source.slice(start, end);
  if (!anySign.test(written)) return [];
  const text = proseOf(node, source);
  const possible = slips.filter(({ isOfBullet }) => isBullet || !isOfBullet);
  return possible.flatMap(({ pattern, expected, fix, isOne }) =>
    Array.from(written.matchAll(pattern)).flatMap((match): MistakeHere | [] => {
      const { 0: found, index } = match;
      const at = start + index;
      // Full stops stand for code and links.
      if (text[index] !== found[0] || isOne?.(found, at, comments) === false) return [];
      return {
        at: [at, at + found.length],
        found: `${quote(found.trim())}, which Markdown shows as it is`,
        expected: `${expected}; a backslash before it if it is text`,
        ...(typeof fix === 'string' ? { fix } : { instead: fix(...match) }),
      };
    }),
  );
}
