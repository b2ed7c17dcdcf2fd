import type { Nodes, Paragraph, PhrasingContent } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * The words of a paragraph of plain Markdown, as a report can have them: on one line, with what MDX would read as code
 * escaped, and without backslashes that nothing needs.
 * @param paragraph of a deck.
 * @param source the text of the deck.
 * @returns Markdown. HTML tags and images are left out.
 */
export function wordsOfMarkdown(paragraph: Paragraph, source: string): string {
  return children(paragraph, source).replace(/\s+/g, ' ').trim();
}

function words(node: PhrasingContent, source: string): string {
  const written = slice(node, source);
  if (node.type === 'text') return escapeForMdx(plain(written));
  if (node.type === 'break') return ' ';
  if (node.type === 'html') return /^<br\b/i.test(written) ? ' ' : '';
  if (node.type === 'image' || node.type === 'imageReference') return '';
  if (node.type === 'link' && written.startsWith('<')) return node.url;
  if (node.type === 'inlineCode' || !('children' in node) || node.children.length === 0) return written;
  const [first, last] = [node.children[0]!, node.children.at(-1)!];
  const before = source.slice(offset(node, 'start'), offset(first, 'start'));
  const after = source.slice(offset(last, 'end'), offset(node, 'end'));
  return before + children(node, source) + after;
}

function children(node: { children: PhrasingContent[] }, source: string): string {
  return node.children.map((child) => words(child, source)).join('');
}

/**
 * What the words of a paragraph lack of it.
 * @param paragraph of a deck.
 * @param source the text of the deck.
 * @returns for the person who imports the deck: its pictures, and its tags, for somebody may have meant `<name>` as words.
 */
export function leftOut(paragraph: Paragraph, source: string): string[] {
  const found: string[] = [];
  const tags: string[] = [];
  visit(paragraph, (node) => {
    if (node.type === 'image' || node.type === 'imageReference') found.push('a picture');
    if (node.type === 'html' && !/^<(?:br\b|\/|!)/i.test(node.value)) tags.push(node.value.replace(/\s+/g, ' '));
  });
  return tags.length === 0 ? found : [...found, `${tags.join(' ')} in "${wordsOfMarkdown(paragraph, source)}"`];
}

/**
 * Converters escape more than they need to: `next\_visit`, `4\.1`, `a \- b`. At the beginning of a line it is needed.
 */
function plain(written: string): string {
  return written
    .replace(/(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu, '_')
    .replace(/(^[^\S\r\n]*\\?\S)|\\([.\-+#!()'"&,:;=/])/gm, '$1$2');
}

/**
 * Escapes what MDX would read as code.
 * @param markdown words without code spans.
 * @returns the words, with a backslash before each brace and less-than sign that has none.
 */
function escapeForMdx(markdown: string): string {
  return markdown.replace(/\\?[{<]/g, (found) => (found.startsWith('\\') ? found : `\\${found}`));
}

function slice(node: Nodes, source: string): string {
  return source.slice(offset(node, 'start'), offset(node, 'end'));
}

function offset(node: Nodes, side: 'start' | 'end'): number {
  return node.position?.[side].offset ?? 0;
}
