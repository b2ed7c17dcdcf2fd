import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Data, type Processor } from 'unified';
import type { Finding, Position } from '../diagnostics/diagnostic.ts';
import { findDeepNode, findExcess, tooDeep } from '../limits.ts';
import { readTags, type LoneTag } from './tags.ts';

type Extension = NonNullable<Data['micromarkExtensions']>[number];
type Constructs = NonNullable<Extension['text']>;
type Construct = Extract<Constructs[number], { tokenize: unknown }>;
type State = ReturnType<Construct['tokenize']>;
type Code = Parameters<State>[0];

const [lessThan, greaterThan] = [60, 62];

/** The codes of the parser: line ends are -5 to -3, tabs -2 and -1. */
const isEnd = (code: Code): boolean => code === null || code < -2;
const isSpace = (code: Code): boolean => code === 32 || code === -1 || code === -2;

/** Tags alone on a line, between which MDX reads Markdown: each becomes a node, whatever is above it. */
const tagLine: Construct = {
  concrete: true,
  tokenize(effects, ok, nok) {
    const open: State = (code) => {
      effects.enter('htmlText');
      effects.enter('htmlTextData');
      effects.consume(code);
      return (next) => (isSpace(next) ? nok(next) : inside(next));
    };
    const inside: State = (code) => {
      if (isEnd(code) || code === lessThan) return nok(code);
      effects.consume(code);
      if (code !== greaterThan) return inside;
      effects.exit('htmlTextData');
      effects.exit('htmlText');
      return after;
    };
    const after: State = (code) => {
      if (isEnd(code)) return ok(code);
      if (!isSpace(code)) return code === lessThan ? open(code) : nok(code);
      effects.enter('whitespace');
      effects.consume(code);
      effects.exit('whitespace');
      return after;
    };
    return open;
  },
};

/**
 * A remark plugin that reads Markdown as MDX divides it into blocks: indentation makes no code, and HTML is tags with
 * Markdown between them. Nothing is a syntax error; `reportMdx` says what MDX cannot read.
 */
function mdxBlocks(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push({
    disable: { null: ['codeIndented', 'htmlFlow'] },
    flow: { [lessThan]: tagLine },
  });
}

// Single tildes are common in prose ("~50 nodes"), so only two strike out, as in CommonMark dialects other than
// GitHub's.
const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm, { singleTilde: false })
  .use(mdxBlocks)
  .freeze();

/**
 * Parses a whole file of MDX, frontmatter included. If it is too long or too deep to be read, the tree is empty and
 * `excess` says why.
 * @param at gives line and column of an offset in it.
 * @returns `tags` are those that are no elements of a report.
 */
export function parseMarkdown(
  source: string,
  at: (offset: number) => Position,
): { tree: Root; tags: LoneTag[]; excess?: Finding | undefined } {
  let excess = findExcess(source);
  if (!excess) {
    try {
      const tree = processor.parse(source);
      const tags = readTags(tree, at);
      excess = findDeepNode(tree, source);
      if (!excess) return { tree, tags };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      excess = tooDeep({ line: 1, column: 1 }, source);
    }
  }
  return { tree: { type: 'root', children: [] }, tags: [], excess };
}
