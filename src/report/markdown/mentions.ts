import type { ElementContent } from 'hast';
import type { InlineCode, Link, PhrasingContent, RootContent, Text } from 'mdast';
import type {} from 'mdast-util-to-hast';
import { eachNode, holdsWords } from './nodes.ts';
import { chooseLinks, type Match, type Matcher } from './matcher.ts';

/** A stretch of the text. Its node is undefined if mentions in it do not count. */
interface TextStretch {
  start: number;
  end: number;
  node: Text | InlineCode | undefined;
  siblings: PhrasingContent[];
}

/** Links the handles and topics in one line or paragraph, in place. Returns ids of all topics mentioned, in order. */
export function linkMentions(nodes: PhrasingContent[], match: Matcher): string[] {
  const stretches: TextStretch[] = [];
  let text = '';
  collect(nodes, false);

  const found = match(text);
  if (found.length === 0) return [];
  const matches = found.filter((match) => stretchesAcross(match).every(({ node }) => node !== undefined));
  const linkable = matches.filter((match) => {
    const [stretch, ...others] = stretchesAcross(match);
    return others.length === 0 && (stretch?.node?.type === 'text' || match.url !== undefined);
  });
  const links = chooseLinks(linkable);
  for (const { node, siblings, start, end } of stretches) {
    const inside = links.filter((link) => link.start >= start && link.end <= end);
    if (node && inside.length > 0) siblings.splice(siblings.indexOf(node), 1, ...withLinks(node, start, inside));
  }
  return [...new Set(matches.flatMap(({ topic }) => topic ?? []))];

  function collect(siblings: PhrasingContent[], inLink: boolean): void {
    for (const node of siblings) {
      if (node.type === 'text' || node.type === 'inlineCode') {
        // Between two words of a name, any line ending counts as one character of white space.
        node.value = node.value.replace(/\r\n?/g, '\n');
        add(node.value, siblings, inLink ? undefined : node);
      } else if (node.type === 'break') add(' ', siblings);
      else if (node.type === 'image') add(node.alt ?? '', siblings);
      else if ('children' in node) collect(node.children, inLink || node.type === 'link');
    }
  }

  function add(value: string, siblings: PhrasingContent[], node?: Text | InlineCode): void {
    stretches.push({ start: text.length, end: text.length + value.length, node, siblings });
    text += value;
  }

  function stretchesAcross({ start, end }: Match): TextStretch[] {
    return stretches.filter((stretch) => start < stretch.end && stretch.start < end);
  }
}

// One object for all links, because Astro stores what is shared once.
const ofTopic = Object.freeze({ hProperties: Object.freeze({ class: 'topic' }) });
const ofHandle = Object.freeze({ hProperties: Object.freeze({ class: 'handle' }) });

/** Splits a text into texts and links. Only HTML has links in code. */
function withLinks(node: Text | InlineCode, offset: number, links: readonly Match[]): PhrasingContent[] {
  const parts: (Text | (Link & { children: Text[] }))[] = [];
  const textAt = (start: number, end?: number): Text => ({ type: 'text', value: node.value.slice(start, end) });
  let done = 0;
  for (const { start, end, url, topic } of links) {
    if (start - offset > done) parts.push(textAt(done, start - offset));
    parts.push({
      type: 'link',
      url: url ?? `/topics/${topic}/`,
      data: url === undefined ? ofTopic : ofHandle,
      children: [textAt(start - offset, end - offset)],
    });
    done = end - offset;
  }
  if (done < node.value.length) parts.push(textAt(done));
  if (node.type === 'text') return parts;
  const hChildren = parts.map((part): ElementContent =>
    part.type === 'text'
      ? part
      : { type: 'element', tagName: 'a', properties: { href: part.url, class: 'handle' }, children: part.children },
  );
  return [{ ...node, data: { hChildren } }];
}

/**
 * Reads blocks other than lines: copies them and links the mentions in the copies.
 * @param top level of the largest heading.
 */
export function readBlocks(nodes: readonly RootContent[], match: Matcher, top: 2 | 3 = 3): RootContent[] {
  const blocks = withoutPlaces(nodes);
  for (const block of blocks) {
    eachNode(block, (inner) => {
      if (holdsWords(inner)) linkMentions(inner.children, match);
      // A list or a quotation can have a heading of any level.
      if (inner.type === 'heading')
        inner.depth = Math.min(Math.max(inner.depth + top - 2, top), 6) as typeof inner.depth;
    });
  }
  return blocks;
}

/** Copies nodes without their places, as they are stored as JSON. */
export function withoutPlaces<Node>(nodes: readonly Node[]): Node[] {
  return nodes.map(withoutPlace) as Node[];
}

/** Copies a value, too, as JSON has it: without what is undefined. */
function withoutPlace(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlace);
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value))
    if (key !== 'position' && inner !== undefined) copy[key] = withoutPlace(inner);
  return copy;
}
