import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).freeze();

/**
 * The words of a title as a heading shows them: a title may be written with the marks and escapes that it needs as a
 * heading of a report, or without.
 * @param title as the frontmatter gives it.
 * @returns the words without backticks, escapes and other marks of Markdown.
 */
export function plainTitle(title: string): string {
  return toString(processor.parse(`## ${title.replace(/\s+/g, ' ')}`)).trim() || title;
}
