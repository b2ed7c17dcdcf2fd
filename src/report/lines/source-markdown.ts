import type { Paragraph, PhrasingContent } from 'mdast';
import type {} from 'mdast-util-mdx';

/**
 * The words of a bullet as its author wrote them, for whatever writes the line again.
 * @param paragraph the first of the bullet, as parsed from the source.
 * @param source the text of the file.
 * @returns Markdown on one line, without marker, `<Item />` and notes.
 */
export function sourceMarkdown(paragraph: Paragraph, source: string): string {
  const start = paragraph.position?.start.offset ?? 0;
  const end = paragraph.position?.end.offset ?? start;
  const parts: string[] = [];
  let from = start;
  for (const child of paragraph.children.filter(isTag)) {
    parts.push(source.slice(from, child.position?.start.offset));
    from = child.position?.end.offset ?? from;
  }
  parts.push(source.slice(from, end));
  const words = parts.join('').replace(/^\[[ xX/-]\](?=\s)/, '');
  return words
    .split(/[\r\n]+/)
    .map((row) => row.trim())
    .join(' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function isTag(node: PhrasingContent): boolean {
  return node.type === 'mdxJsxTextElement' && (node.name === 'Item' || node.name === 'Note');
}
