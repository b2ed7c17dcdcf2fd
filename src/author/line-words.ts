import type { ListItem, Paragraph, PhrasingContent } from 'mdast';
import type {} from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import { withoutMark, type ContentFile } from '../report/file.ts';
import { parseMarkdown } from '../report/markdown.ts';

/**
 * The words of every bullet as the author wrote them, for a report that carries them on.
 * @param file a report without errors.
 * @returns Markdown on one line, without marker, `<Item />` and notes, by the line of the file on which it begins.
 */
export function wordsByLine(file: ContentFile): Map<number, string> {
  const { text } = withoutMark(file);
  const words = new Map<number, string>();
  visit(parseMarkdown(text).tree, 'listItem', (bullet: ListItem) => {
    const paragraph = bullet.children[0];
    if (paragraph?.type === 'paragraph' && paragraph.position) words.set(paragraph.position.start.line, wordsOf(paragraph, text));
  });
  return words;
}

function wordsOf(paragraph: Paragraph, text: string): string {
  const start = paragraph.position?.start.offset ?? 0;
  const end = paragraph.position?.end.offset ?? start;
  const parts: string[] = [];
  let from = start;
  for (const child of paragraph.children.filter(isTag)) {
    parts.push(text.slice(from, child.position?.start.offset));
    from = child.position?.end.offset ?? from;
  }
  parts.push(text.slice(from, end));
  return parts.join('').replace(/^\[[ xX/-]\](?=\s)/, '').replace(/\s*[\r\n]\s*/g, ' ').replace(/ {2,}/g, ' ').trim();
}

function isTag(node: PhrasingContent): boolean {
  return node.type === 'mdxJsxTextElement' && (node.name === 'Item' || node.name === 'Note');
}
