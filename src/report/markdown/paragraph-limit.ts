import type { Data, Processor } from 'unified';
import type {} from 'remark-parse';
import type { Finding } from '../diagnostics/diagnostic.ts';

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
