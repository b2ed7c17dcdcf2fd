/** Content as plain Markdown, for the Markdown pages: resolved links, and nothing that only MDX has. */
import type { Blockquote, InlineCode, Nodes, PhrasingContent, RootContent, Text } from 'mdast';
import type {} from 'mdast-util-mdx';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { LinkContext } from './inline.ts';
import { escapeMarkdown } from './markdown-text.ts';

const leaves = new Set(['break', 'code', 'thematicBreak']);
const processor = unified().use(remarkGfm).use(remarkStringify, { bullet: '-', rule: '-' }).freeze();

/** Writes prepared blocks as Markdown. Handles are links; topics are not, as the site adds those. */
export function blocksToMarkdown(nodes: readonly RootContent[], links: LinkContext): string {
  return stringify(nodes.flatMap((node) => plainNode(node, links)) as RootContent[]);
}

/** Writes the prepared words of a line as one line of Markdown that can begin a paragraph. */
export function wordsToMarkdown(nodes: readonly PhrasingContent[], links: LinkContext): string {
  const children = joined(nodes.flatMap((node) => plainNode(node, links))) as PhrasingContent[];
  const [first, last] = [children[0], children.at(-1)];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  // Most lines are words alone.
  if (children.length === 1 && first?.type === 'text') return escapeMarkdown(first.value);
  return stringify([{ type: 'paragraph', children }]).replace(/\\?\n/g, ' ');
}

function stringify(children: RootContent[]): string {
  return processor.stringify({ type: 'root', children }).trimEnd();
}

/** A copy of a node that Markdown can express; of a note in a line, its words. */
function plainNode(node: Nodes, links: LinkContext): Nodes[] {
  if (node.type === 'text') return withHandles(node);
  if (node.type === 'inlineCode') return [{ ...node, value: node.value.replace(/\s*\n/g, ' ') } satisfies InlineCode];
  if (node.type === 'image') return [{ ...node, url: fullUrl(node.url, links) }];
  // What is no content has been reported.
  if (!('children' in node)) return leaves.has(node.type) ? [node] : [];
  const children = joined(node.children.flatMap((child) => plainNode(child, links)));
  if (node.type === 'link') return [{ ...node, url: fullUrl(node.url, links), children } as Nodes];
  if (node.type === 'mdxJsxTextElement') return children;
  // Notes have no form of their own in Markdown.
  if (node.type === 'mdxJsxFlowElement') return [{ type: 'blockquote', children } as Blockquote];
  return [{ ...node, children } as Nodes];
}

/** Joins texts that touch, and bold stretches, as Markdown has no sure way to write two of them. */
function joined(nodes: Nodes[]): Nodes[] {
  const result: Nodes[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (last?.type === 'text' && node.type === 'text')
      result.splice(-1, 1, { type: 'text', value: last.value + node.value });
    else if (last?.type === node.type && 'children' in last && 'children' in node && isSpan(node))
      result.splice(-1, 1, { ...last, children: joined([...last.children, ...node.children]) } as Nodes);
    else result.push(node);
  }
  return result;
}

const isSpan = ({ type }: Nodes): boolean => type === 'strong' || type === 'emphasis' || type === 'delete';

/** A text with its handles as links, and its topics as words. */
function withHandles({ value, data }: Text): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  for (const part of data?.mentions ?? [{ type: 'text' as const, value }]) {
    const text: Text = { type: 'text', value: toString(part) };
    const last = parts.at(-1);
    if (part.type === 'element' && String(part.properties['className']) === 'handle')
      parts.push({ type: 'link', url: String(part.properties['href']), children: [text] });
    else if (last?.type === 'text') last.value += text.value;
    else parts.push(text);
  }
  return parts;
}

function fullUrl(url: string, { origin }: LinkContext): string {
  return origin !== undefined && url.startsWith('/') ? new URL(url, origin).href : url;
}
