/**
 * Stands in for the JavaScript parser of MDX (acorn). All code in content is a mistake, so that where it begins and
 * ends is all there is to know; and a real parser takes quadratic time to find out that text between braces is none.
 */

/** Code at the beginning of a paragraph, as opposed to a sentence that begins with one of its words. */
const statement =
  /^(?:import|export)\s+(?:[{*"']|(?:default|const|let|var|function|class|async|type)\b|[\w$]+\s+from\b|[\w$]+,\s*\{)/;
const otherBlock = /[\r\n][^\S\r\n]*(?:[-*+>]|#{1,6}|\d+[.)])\s/;

/**
 * Whether a paragraph begins as code does.
 * @param text that begins with `import` or `export`.
 * @returns false for a sentence.
 */
export function isStatement(text: string): boolean {
  return statement.test(text);
}

/** A parser for `remark-mdx`. */
export const noCode = {
  /**
   * Reads imports and exports, or the nothing between empty braces.
   * @param text of the whole block.
   * @returns an empty program.
   * @throws SyntaxError where it is a sentence, or code together with other blocks.
   */
  parse(text: string): object {
    // What stands below without an empty line between is no code, and has to be read.
    const isBlock = /^(?:import|export)\b/.test(text);
    if (isBlock && (!isStatement(text) || otherBlock.test(text)))
      throw Object.assign(new SyntaxError('No code'), { pos: 0 });
    return { type: 'Program', start: 0, end: text.length, body: [], sourceType: 'module' };
  },

  /**
   * Reads anything between braces.
   * @param text up to the next closing brace.
   * @returns an object without properties, which MDX accepts everywhere.
   */
  parseExpressionAt(text: string): object {
    return { type: 'ObjectExpression', start: 0, end: text.length, properties: [] };
  },
};
