import type { ListItem, Nodes, Paragraph, RootContent } from 'mdast';
import {
  beforeInLine,
  maxContext,
  offsetsOf,
  quote,
  restOfLine,
  type Stretch,
} from '../../report/diagnostics/source.ts';
import { eachNode, isBullets } from '../../report/markdown/nodes.ts';
import { isComponent, isItem, type ComponentNode } from '../../report/markdown/tags.ts';
import { isReport, type ReadReport } from '../../report/read-report.ts';
import type { DocumentRule } from '../rule.ts';

/** An `<Item />` that belongs to no line. */
export const misplacedItem: DocumentRule = {
  code: 'misplaced-item',
  check({ document }, report) {
    const { text: source } = document.file;
    const searched = isReport(document) ? underHeadings(document) : document.body;
    const bullets = isReport(document) ? bulletsIn(searched) : [];
    const placed = isReport(document) ? itemsOfBullets(document) : new Set();
    eachNode({ type: 'root', children: searched }, (node) => {
      if (!isComponent(node) || node.name !== 'Item' || placed.has(node) || !node.position) return;
      const { start, end } = offsetsOf(node);
      report({
        found: quote(source.slice(start, end)),
        expected: '<Item … /> as the last thing in the first paragraph of a bullet under an area heading of a report',
        ...correction(node, lineWith(node, bullets), source),
      });
    });
  },
};

/** Below the heading that bullets above all headings need, their tags are in the right place. */
function underHeadings({ body, outside }: ReadReport): RootContent[] {
  const lists: ReadonlySet<RootContent> = new Set(outside);
  return body.filter((node) => !lists.has(node));
}

/** Tags at the end of lines, and of bullets that would be lines if they had words. */
function itemsOfBullets({ lines, wordless }: ReadReport): Set<Nodes | undefined> {
  const ofWordless = wordless.flatMap(({ children }) => children.filter(isItem));
  return new Set([...lines.map(({ item }) => item), ...ofWordless]);
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

type Correction = { at: ComponentNode | Stretch } & ({ fix: string } | { instead: string; over: Stretch });

function correction(item: ComponentNode, line: Paragraph | undefined, source: string): Correction {
  if (item.children.length > 0) return { at: item, fix: 'Close the tag with a slash, and write its words before it.' };
  return line ? atEndOfLine(item, line, source) : withoutAnyItem(item, source);
}

function withoutAnyItem(item: ComponentNode, source: string): Correction {
  const { start, end } = offsetsOf(item);
  const before = beforeInLine(source, start);
  const after = restOfLine(source, end, maxContext);
  const over = [start - before.length, end + after.length] as const;
  return { at: item, instead: withoutItem(before, after).trimEnd(), over };
}

/** The bullet with the tag moved to the end of its words, up to where the tag was. */
function atEndOfLine(item: ComponentNode, line: Paragraph, source: string): Correction {
  const { start, end } = offsetsOf(item);
  const words = offsetsOf(line);
  const isInside = start < words.end;
  const text = isInside
    ? withoutItem(source.slice(words.start, start), source.slice(end, words.end))
    : source.slice(words.start, words.end);
  const between = isInside ? '' : source.slice(words.end, start).trimEnd();
  const isBelow = (line.position?.end.line ?? 0) < (item.position?.start.line ?? 0);
  return {
    at: isBelow ? [words.start, end] : item,
    instead: withTag(text.trimEnd(), source.slice(start, end)) + between,
    over: [words.start, Math.max(words.end, end)],
  };
}

function withoutItem(before: string, after: string): string {
  // Behind white space, a joiner joins nothing; behind the words before the tag, nobody would see it.
  const [first, second] = [before.trimEnd(), after.replace(/^[\s\u200c\u200d]+/, '')];
  return first + (first !== '' && /^[\p{L}\p{N}]/u.test(second) ? ' ' : '') + second;
}

/** Adds a tag, or merges its attributes into one that is there already. */
function withTag(words: string, tag: string): string {
  const [own, attributes] = /<Item\b([^<>]*?)\s*\/>$/.exec(words) ?? [];
  return own === undefined
    ? `${words} ${tag}`
    : `${words.slice(0, -own.length).trimEnd()} ${tag.replace('<Item', `<Item${attributes}`)}`;
}
