import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** In characters; far more than fit on a page. */
const longestTitle = 2_000;

const processor = unified().use(remarkParse).freeze();

/**
 * The words of a title as a heading shows them: a title may be written with the marks and escapes that it needs as a
 * heading of a report, or without.
 * @param title as the frontmatter gives it.
 * @returns the words without backticks, escapes and other marks of Markdown.
 */
export function plainTitle(title: string): string {
  // Comparing the marks of an endless one would take longer than anyone waits; it is the title of nothing.
  if (title.length > longestTitle) return title;
  return toString(processor.parse(`## ${title.replace(/\s+/g, ' ')}`)).trim() || title;
}
