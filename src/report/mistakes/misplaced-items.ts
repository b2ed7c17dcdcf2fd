import type { Nodes, Paragraph, Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import { correctedLines, offsetsOf, quote, toPosition } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';
import type { ItemNode } from '../lines/source-words.ts';

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

function reportItem(item: ItemNode, line: Paragraph | undefined, findings: Findings): void {
  if (!item.position) return;
  const { source } = findings;
  const { start, end } = offsetsOf(item);
  findings.add({
    code: 'misplaced-item',
    position: toPosition(
      // The fix has all lines from that of the bullet on.
      line?.position && line.position.end.line < item.position.start.line
        ? { start: line.position.start, end: item.position.end }
        : item.position,
    ),
    found: quote(source.slice(start, end)),
    expected: '<Item … /> as the last thing in the first paragraph of a bullet under an area heading of a report',
    fix:
      item.children.length > 0
        ? 'Close the tag with a slash, and write its words before it.'
        : line
          ? movedItem(source, line, start, end)
          : withoutItem(source, start, end),
  });
}

/** The text without a tag that no bullet is near. */
function withoutItem(source: string, start: number, end: number): string {
  const { from, to, gap } = stretch(source, start, end);
  return correctedLines(source, from, to, gap).trimEnd();
}

/** The bullet with the tag at its end, and everything up to where the tag was. */
function movedItem(source: string, line: Paragraph, start: number, end: number): string {
  const { start: lineStart, end: lineEnd } = offsetsOf(line);
  const { from, to, gap } = stretch(source, start, end);
  const isInside = start < lineEnd;
  const words = isInside
    ? source.slice(lineStart, from) + gap + source.slice(to, lineEnd)
    : source.slice(lineStart, lineEnd);
  const between = isInside ? '' : source.slice(lineEnd, from).trimEnd();
  const moved = withTag(words.trimEnd(), source.slice(start, end)) + between;
  return correctedLines(source, lineStart, Math.max(lineEnd, end), moved);
}

/** Adds a tag, or its attributes if there is a tag already. */
function withTag(words: string, tag: string): string {
  const [own, attributes] = /<Item\b([^<>]*?)\s*\/>$/.exec(words) ?? [];
  return own === undefined
    ? `${words} ${tag}`
    : `${words.slice(0, -own.length).trimEnd()} ${tag.replace('<Item', `<Item${attributes}`)}`;
}

/** The tag with the white space before it, and a space where it parted two words. */
function stretch(source: string, start: number, end: number): { from: number; to: number; gap: string } {
  const before = /[^\S\r\n]*$/.exec(source.slice(Math.max(0, start - 100), start))![0].length;
  const after = /^[^\S\r\n]*/.exec(source.slice(end, end + 100))![0].length;
  const isAtStart = start === before || /[\r\n]/.test(source[start - before - 1]!);
  const isBeforeWord = /[\p{L}\p{N}]/u.test(source[end + after] ?? '');
  return {
    from: isAtStart ? start : start - before,
    to: end + after,
    gap: !isAtStart && before + after > 0 && isBeforeWord ? ' ' : '',
  };
}
