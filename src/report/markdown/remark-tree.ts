import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx, { type Options as MdxOptions } from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type Data, type Processor } from 'unified';
import type { Finding } from '../diagnostics/diagnostic.ts';

/**
 * Stands in for the JavaScript parser of MDX (acorn). All code in content is a mistake, so only where it begins and
 * ends matters; and a real parser takes quadratic time to find out that text between braces is not code.
 */

/** Code at the beginning of a paragraph, as opposed to a sentence that begins with one of its words. */
const statement =
  /^(?:import|export)\s+(?:[{*"']|(?:default|const|let|var|function|class|async|type)\b|[\w$]+\s+from\b|[\w$]+,\s*\{)/;
const otherBlock = /[\r\n][^\S\r\n]*(?:[-*+>]|#{1,6}|\d+[.)])\s/;

/** Whether a paragraph that begins with `import` or `export` begins like code; false for a sentence. */
export function isStatement(text: string): boolean {
  return statement.test(text);
}

/** A parser for `remark-mdx`. */
const noCode = {
  /**
   * Reads imports and exports, or the nothing between empty braces.
   * @throws SyntaxError for a sentence, and for code together with other blocks.
   */
  parse(text: string): object {
    // What follows without an empty line in between is not code and has to be read.
    const isBlock = /^(?:import|export)\b/.test(text);
    if (isBlock && (!isStatement(text) || otherBlock.test(text)))
      throw Object.assign(new SyntaxError('No code'), { pos: 0 });
    return { type: 'Program', start: 0, end: text.length, body: [], sourceType: 'module' };
  },

  /** Reads anything between braces, as an object without properties, which MDX accepts everywhere. */
  parseExpressionAt(text: string): object {
    return { type: 'ObjectExpression', start: 0, end: text.length, properties: [] };
  },
};

type Extension = NonNullable<Data['micromarkExtensions']>[number];
type Constructs = NonNullable<Extension['text']>;
type Construct = Extract<Constructs[number], { tokenize: unknown }>;

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
  .use(remarkMdx, { acorn: noCode as unknown as NonNullable<MdxOptions['acorn']>, addResult: false })
  .use(paragraphLimit)
  .freeze();

/** What the parser throws, as far as it is read here (https://github.com/vfile/vfile-message). */
export interface MdxError {
  reason: string;
  source?: string | undefined;
  place?: { offset?: number | undefined } | { start: { offset?: number | undefined } } | undefined;
}

/**
 * Parses a whole file, frontmatter included.
 * @throws VFileMessage at a mistake in MDX, LongParagraph, RangeError if it is nested too deeply.
 */
export function remarkTree(source: string): Root {
  return processor.parse(source);
}
