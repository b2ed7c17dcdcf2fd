import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Finding } from './diagnostic.ts';
import { explainMdxError, type MdxError, type Neutralised } from './mdx-errors.ts';

// Single tildes are common in prose ("~50 nodes"), so only two strike out, as in CommonMark dialects other than GitHub's.
const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkMdx)
  .freeze();

/** One file with this many MDX mistakes is not a report; the rest of them wait until these are mended. */
const maxRecoveries = 200;

/**
 * Parses MDX and goes on after a mistake, so that all of them can be reported at once. MDX stops at its first error;
 * here the character it stumbled over is replaced by one of the same length that means nothing, and the file is read
 * again, so every position stays that of the original.
 * @param source the whole file, frontmatter included.
 * @returns the tree, and what MDX could not read; the tree lacks nothing but the meaning of those characters.
 */
export function parseMarkdown(source: string): { tree: Root; findings: Finding[] } {
  const findings: Finding[] = [];
  const neutralised: Neutralised[] = [];
  let text = source;
  for (;;) {
    try {
      const tree = processor.parse(text);
      if (neutralised.length > 0) restore(tree, neutralised);
      return { tree, findings };
    } catch (error) {
      const { finding, neutralise } = explainMdxError(asMdxError(error), text, source);
      findings.push(finding);
      if (neutralise.length === 0 || findings.length >= maxRecoveries) {
        return { tree: { type: 'root', children: [] }, findings };
      }
      for (const { offset, stand } of neutralise) text = text.slice(0, offset) + stand + text.slice(offset + 1);
      neutralised.push(...neutralise);
    }
  }
}

/** micromark and mdast throw a VFileMessage; anything else is a defect and goes on. */
function asMdxError(error: unknown): MdxError {
  if (error instanceof Error && 'reason' in error && 'source' in error) return error as Error & MdxError;
  throw error;
}

/** Puts the original characters back into what later messages quote. */
function restore(tree: Root, neutralised: readonly Neutralised[]): void {
  const originals = new Map(neutralised.map(({ stand, original }) => [stand, original]));
  visit(tree, (node) => {
    if ('value' in node && typeof node.value === 'string') {
      node.value = node.value.replace(/[\ue000-\ue003]/g, (stand) => originals.get(stand) ?? stand);
    }
  });
}
