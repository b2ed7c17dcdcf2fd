import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Data, type Processor } from 'unified';
import type { Finding, Position } from '../diagnostics/diagnostic.ts';
import { findDeepNode, findExcess, tooDeep } from '../limits.ts';
import { readTags } from './tags.ts';

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

/** The parser compares all brackets and emphasis marks of one paragraph with one another, which is quadratic. */
const maxTokens = 5_000;

/** A paragraph with more marks than the parser can compare in reasonable time. */
export class LongParagraph extends Error {
  readonly finding: Finding;

  constructor(position: { line: number; column: number }) {
    super('A paragraph with too many marks');
    this.finding = {
      code: 'too-long',
      position: { line: position.line, column: position.column },
      found: `a paragraph with more than ${maxTokens / 2} brackets, emphasis marks and other pieces; the file was not read`,
      expected: 'paragraphs and bullets of a few sentences',
      fix: 'Divide the paragraph, or set it as a code block between lines of three backticks.',
    };
  }
}

/**
 * A remark plugin that stops the parser in a paragraph with too many marks. It is asked first at every such mark, and
 * never takes one (https://github.com/micromark/micromark#extensions).
 * @throws LongParagraph while parsing.
 */
export function paragraphLimit(this: Processor): void {
  const watch: Construct = {
    tokenize(_effects, _ok, nok) {
      const { events } = this;
      const now = () => this.now();
      return (code) => {
        if (events.length > maxTokens) throw new LongParagraph(now());
        return nok(code);
      };
    },
  };
  const text: Constructs = {};
  for (const mark of '*_~[]!<') text[mark.charCodeAt(0)] = watch;
  const data = this.data();
  (data.micromarkExtensions ??= []).push({ text });
}

// Single tildes are common in prose ("~50 nodes"), so only two strike out, as in CommonMark dialects other than
// GitHub's.
const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm, { singleTilde: false })
  .use(mdxBlocks)
  .use(paragraphLimit)
  .freeze();

/**
 * Parses a whole file, frontmatter included. Tags are nodes of the type `html`.
 * @throws LongParagraph, RangeError if it is nested too deeply.
 */
export function remarkTree(source: string): Root {
  return processor.parse(source);
}

/**
 * Parses a whole file of MDX. If it is too long or too deep to be read, the tree is empty and `excess` says why.
 * @param at gives line and column of an offset in it.
 */
export function parseMarkdown(
  source: string,
  at: (offset: number) => Position,
): { tree: Root; excess?: Finding | undefined } {
  const excess = findExcess(source);
  if (excess) return { tree: emptyTree(), excess };
  try {
    const tree = remarkTree(source);
    let deep = findDeepNode(tree, source);
    if (!deep) {
      readTags(tree, at);
      deep = findDeepNode(tree, source);
    }
    if (deep) return { tree: emptyTree(), excess: deep };
    return { tree };
  } catch (error) {
    if (error instanceof LongParagraph) return { tree: emptyTree(), excess: error.finding };
    if (error instanceof RangeError) return { tree: emptyTree(), excess: tooDeep({ line: 1, column: 1 }, source) };
    throw error;
  }
}

function emptyTree(): Root {
  return { type: 'root', children: [] };
}
