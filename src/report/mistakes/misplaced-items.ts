import type { Nodes, Paragraph, Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import { maxContext, offsetsOf, quote, restOfLine } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';
import type { ComponentNode } from '../markdown/tags.ts';

/**
 * Reports every `<Item />` that belongs to no line, so that nothing an author says in one is lost.
 * @param readItems the tags that were read as part of a line; undefined for a file without lines.
 */
export function reportMisplacedItems(tree: Root, readItems: ReadonlySet<Nodes> | undefined, findings: Findings): void {
  walk(tree, undefined, readItems !== undefined);

  /** `line` is the first paragraph of the bullet around a node, if that bullet is a line. */
  function walk(node: Nodes, line: Paragraph | undefined, canHoldLines: boolean): void {
    if (
      (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') &&
      node.name === 'Item' &&
      !readItems?.has(node)
    ) {
      reportItem(node, line, findings);
    }
    if (!('children' in node)) return;
    const isLines =
      canHoldLines && (node.type === 'root' || node.type === 'listItem' || (node.type === 'list' && !node.ordered));
    const first = node.type === 'listItem' && canHoldLines ? node.children[0] : undefined;
    const inner = first?.type === 'paragraph' ? first : line;
    node.children.forEach((child, index) => {
      const before = isLines && node.type === 'root' ? lineAbove(node.children[index - 1], child) : undefined;
      walk(child, before ?? inner, isLines);
    });
  }
}

/** The last line of a list that ends directly above a tag. */
function lineAbove(list: Nodes | undefined, tag: Nodes): Paragraph | undefined {
  if (list?.type !== 'list' || list.ordered || list.position?.end.line !== (tag.position?.start.line ?? 0) - 1)
    return undefined;
  const [first, ...others] = list.children.at(-1)?.children ?? [];
  const below = others.at(-1);
  if (below?.type === 'list') return lineAbove(below, tag);
  return first?.type === 'paragraph' && below === undefined ? first : undefined;
}

function reportItem(item: ComponentNode, line: Paragraph | undefined, findings: Findings): void {
  if (!item.position) return;
  const { source } = findings;
  const { start, end } = offsetsOf(item);
  const tag = source.slice(start, end);
  const mistake = {
    code: 'misplaced-item',
    found: quote(tag),
    expected: '<Item … /> as the last thing in the first paragraph of a bullet under an area heading of a report',
  } as const;
  if (item.children.length > 0)
    return findings.report({ ...mistake, at: item, fix: 'Close the tag with a slash, and write its words before it.' });
  if (!line) {
    const before = /[^\r\n]*$/.exec(source.slice(Math.max(0, start - maxContext), start))![0];
    const after = restOfLine(source, end, maxContext);
    const over = [start - before.length, end + after.length] as const;
    return findings.report({ ...mistake, at: item, instead: joined(before, after).trimEnd(), over });
  }
  // The bullet with the tag at the end of its words, and everything up to where the tag was.
  const words = offsetsOf(line);
  const isInside = start < words.end;
  const text = isInside
    ? joined(source.slice(words.start, start), source.slice(end, words.end))
    : source.slice(words.start, words.end);
  const between = isInside ? '' : source.slice(words.end, start).trimEnd();
  findings.report({
    ...mistake,
    at: line.position!.end.line < item.position.start.line ? [words.start, end] : item,
    instead: withTag(text.trimEnd(), tag) + between,
    over: [words.start, Math.max(words.end, end)],
  });
}

/** The texts around a tag without it, and with a space where it parted two words. */
function joined(before: string, after: string): string {
  const [first, second] = [before.trimEnd(), after.trimStart()];
  return first + (first !== '' && /^[\p{L}\p{N}]/u.test(second) ? ' ' : '') + second;
}

/** Adds a tag, or its attributes if there is a tag already. */
function withTag(words: string, tag: string): string {
  const [own, attributes] = /<Item\b([^<>]*?)\s*\/>$/.exec(words) ?? [];
  return own === undefined
    ? `${words} ${tag}`
    : `${words.slice(0, -own.length).trimEnd()} ${tag.replace('<Item', `<Item${attributes}`)}`;
}
