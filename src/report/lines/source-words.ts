/** The words of a bullet as its author wrote them, taken from the source by the positions of its nodes. */
import type { Nodes, Paragraph } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { offsetsOf } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';
import { markerPattern } from '../status.ts';

/** The node of an `<Item />`. */
export type ItemNode = MdxJsxTextElement | MdxJsxFlowElement;

/** Whether a node is an `<Item />` without words in it. */
export function isItem(node: Nodes | undefined): node is ItemNode {
  return (
    (node?.type === 'mdxJsxTextElement' || node?.type === 'mdxJsxFlowElement') &&
    node.name === 'Item' &&
    node.children.length === 0
  );
}

/** The first paragraph of a bullet up to the `<Item />` at its end. */
export function textBeforeItem(paragraph: Paragraph, source: string): string {
  const { start, end } = offsetsOf(paragraph);
  const last = paragraph.children.at(-1);
  return source.slice(start, isItem(last) ? offsetsOf(last).start : end).trimEnd();
}

const marker = markerPattern((mark) => new RegExp(String.raw`^\[${mark}\](?=\s)`));

/** The words of a bullet on one line, without marker, `<Item />` and notes. */
export function sourceMarkdown(paragraph: Paragraph, { source, statuses }: Findings): string {
  const { start, end } = offsetsOf(paragraph);
  const parts: string[] = [];
  let from = start;
  for (const child of paragraph.children) {
    if (child.type !== 'mdxJsxTextElement' || (child.name !== 'Item' && child.name !== 'Note')) continue;
    parts.push(source.slice(from, child.position?.start.offset));
    from = child.position?.end.offset ?? from;
  }
  parts.push(source.slice(from, end));
  return parts
    .join('')
    .replace(marker(statuses), '')
    .split(/[\r\n]+/)
    .map((row) => row.trim())
    .join(' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}
