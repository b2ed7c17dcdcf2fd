/** Content as plain Markdown for the Markdown pages: full URLs, and nothing of MDX. */
import type { Blockquote, InlineCode, Nodes, PhrasingContent, RootContent } from 'mdast';
import type {} from 'mdast-util-mdx';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { escapeMarkdown } from './markdown-text.ts';
import { isPath } from './resolve-link.ts';
import type { UrlOf } from './to-html.ts';

const leaves = new Set(['break', 'code', 'thematicBreak']);
const writing: Options = { bullet: '-', rule: '-', extensions: [gfmToMarkdown()] };

/** Writes blocks as Markdown. Handles are links; topics are not, as the site adds those links. */
export function blocksMarkdown(nodes: readonly RootContent[], urlOf: UrlOf): string {
  // Most lines have no blocks, and setting up the writer takes longer than writing.
  if (nodes.length === 0) return '';
  return stringify(nodes.flatMap((node) => plainNode(node, urlOf)) as RootContent[]);
}

/** Writes the words of a line as one line of Markdown that can begin a paragraph. */
export function wordsMarkdown(nodes: readonly PhrasingContent[], urlOf: UrlOf): string {
  const children = joinTouching(nodes.flatMap((node) => plainNode(node, urlOf))) as PhrasingContent[];
  const [first, last] = [children[0], children.at(-1)];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  // Most lines are words alone.
  if (children.length === 1 && first?.type === 'text') return escapeMarkdown(first.value);
  return stringify([{ type: 'paragraph', children }]).replace(/\\?\n/g, ' ');
}

function stringify(children: RootContent[]): string {
  return toMarkdown({ type: 'root', children }, writing).trimEnd();
}

function plainNode(node: Nodes, urlOf: UrlOf): Nodes[] {
  if (node.type === 'text') return [{ ...node }];
  if (node.type === 'inlineCode') return [{ ...node, value: node.value.replace(/\s*\n/g, ' ') } satisfies InlineCode];
  if (node.type === 'image') return [{ ...node, url: outputUrl(node.url, urlOf) }];
  // Other nodes without children are mistakes that have been reported.
  if (!('children' in node)) return leaves.has(node.type) ? [node] : [];
  const children = joinTouching(node.children.flatMap((child) => plainNode(child, urlOf)));
  const isTopic = node.type === 'link' && node.data?.hProperties?.['class'] === 'topic';
  if (isTopic || node.type === 'mdxJsxTextElement') return children;
  if (node.type === 'link') return [{ ...node, url: outputUrl(node.url, urlOf), children } as Nodes];
  // Markdown has no form for notes.
  if (node.type === 'mdxJsxFlowElement') return [{ type: 'blockquote', children } as Blockquote];
  return [{ ...node, children } as Nodes];
}

/** Joins adjacent texts and adjacent emphasis, as Markdown has no reliable way to write two of them in a row. */
function joinTouching(nodes: Nodes[]): Nodes[] {
  const result: Nodes[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (last?.type === 'text' && node.type === 'text')
      result.splice(-1, 1, { type: 'text', value: last.value + node.value });
    else if (last?.type === node.type && 'children' in last && 'children' in node && isSpan(node))
      result.splice(-1, 1, { ...last, children: joinTouching([...last.children, ...node.children]) } as Nodes);
    else result.push(node);
  }
  return result;
}

const isSpan = ({ type }: Nodes): boolean => type === 'strong' || type === 'emphasis' || type === 'delete';

function outputUrl(url: string, urlOf: UrlOf): string {
  return isPath(url) ? urlOf(url) : url;
}
