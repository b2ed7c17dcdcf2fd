import type { ListItem, Nodes, Paragraph, Root } from 'mdast';
import { beforeInLine, maxContext, offsetsOf, quote, restOfLine } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';
import { eachNode, isBullets } from '../markdown/nodes.ts';
import { isComponent, type ComponentNode } from '../markdown/tags.ts';

/** Reports every `<Item />` that no line has taken out of the tree. */
export function reportMisplacedItems(tree: Root, findings: Findings, hasLines = false): void {
  const bullets = hasLines ? bulletsIn(tree.children) : [];
  eachNode(tree, (node) => {
    if (isComponent(node) && node.name === 'Item') reportItem(node, lineWith(node, bullets), findings);
  });
}

/** The bullets that were read as lines, each before those below it. */
function bulletsIn(nodes: readonly Nodes[]): ListItem[] {
  return nodes.flatMap((node): ListItem[] => {
    if (node.type !== 'listItem') return isBullets(node) ? bulletsIn(node.children) : [];
    return [...(node.children[0]?.type === 'paragraph' ? [node] : []), ...bulletsIn(node.children)];
  });
}

/** The words of the line that a tag is in, or that ends directly above it. */
function lineWith(tag: ComponentNode, bullets: readonly ListItem[]): Paragraph | undefined {
  const { start } = offsetsOf(tag);
  const isAround = (bullet: ListItem) => offsetsOf(bullet).start < start && start < offsetsOf(bullet).end;
  const isAbove = ({ children }: ListItem) => children[0]?.position?.end.line === (tag.position?.start.line ?? 0) - 1;
  const bullet = bullets.findLast(isAround) ?? bullets.findLast(isAbove);
  return bullet?.children[0] as Paragraph | undefined;
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
    const before = beforeInLine(source, start);
    const after = restOfLine(source, end, maxContext);
    const over = [start - before.length, end + after.length] as const;
    return findings.report({ ...mistake, at: item, instead: withoutItem(before, after).trimEnd(), over });
  }
  // The bullet with the tag moved to the end of its words, up to where the tag was.
  const words = offsetsOf(line);
  const isInside = start < words.end;
  const text = isInside
    ? withoutItem(source.slice(words.start, start), source.slice(end, words.end))
    : source.slice(words.start, words.end);
  const between = isInside ? '' : source.slice(words.end, start).trimEnd();
  findings.report({
    ...mistake,
    at: line.position!.end.line < item.position.start.line ? [words.start, end] : item,
    instead: withTag(text.trimEnd(), tag) + between,
    over: [words.start, Math.max(words.end, end)],
  });
}

function withoutItem(before: string, after: string): string {
  const [first, second] = [before.trimEnd(), after.trimStart()];
  return first + (first !== '' && /^[\p{L}\p{N}]/u.test(second) ? ' ' : '') + second;
}

/** Adds a tag, or merges its attributes into one that is there already. */
function withTag(words: string, tag: string): string {
  const [own, attributes] = /<Item\b([^<>]*?)\s*\/>$/.exec(words) ?? [];
  return own === undefined
    ? `${words} ${tag}`
    : `${words.slice(0, -own.length).trimEnd()} ${tag.replace('<Item', `<Item${attributes}`)}`;
}
