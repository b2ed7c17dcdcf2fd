import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx, { type Options as MdxOptions } from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { noCode } from './no-code.ts';
import { paragraphLimit } from './paragraph-limit.ts';

// Single tildes are common in prose ("~50 nodes"), so only two strike out, as in CommonMark dialects other than
// GitHub's.
const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkMdx, { acorn: noCode as unknown as NonNullable<MdxOptions['acorn']>, addResult: false })
  .use(paragraphLimit)
  .freeze();

/**
 * Parses with remark: whatever a file may contain, and what is wrong with it.
 * @param source the whole file, frontmatter included.
 * @returns its tree.
 * @throws VFileMessage where MDX stops, LongParagraph, RangeError where it is nested too deeply.
 */
export function remarkTree(source: string): Root {
  return processor.parse(source);
}
