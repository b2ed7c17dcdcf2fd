/** `<Item />` and `<Note>…</Note>`, which the parser takes for HTML. */
import type { Html, Nodes, Parents } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { decodeString } from 'micromark-util-decode-string';
import type { Position } from '../diagnostics/diagnostic.ts';
import { offsetsOf } from '../diagnostics/source.ts';

/** The node of an `<Item />` or a `<Note>`. */
export type ComponentNode = MdxJsxTextElement | MdxJsxFlowElement;

const tag = /^<(\/?)(Item|Note)((?:\s+[\p{L}_:][\w:.-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*(\/?)>$/u;
const attribute = /([^\s=]+)(?:\s*=\s*("[^"]*"|'[^']*'))?/g;
/** Gives line and column of an offset. */
type PlaceOf = (offset: number) => Position;

const blockParents = new Set(['root', 'listItem', 'blockquote', 'footnoteDefinition', 'mdxJsxFlowElement']);

/**
 * Makes elements of well-formed tags, in place, below a node whose depth is limited. Other HTML stays, and so do tags
 * without their other half.
 * @param at gives line and column of an offset in the file.
 */
export function readTags(parent: Parents, at: PlaceOf): void {
  const result: Nodes[] = [];
  const open: { name: string; index: number }[] = [];
  for (const node of parent.children) {
    if ('children' in node) readTags(node, at);
    result.push(node);
    const [, slash, name = '', , end] = (node.type === 'html' && tag.exec(node.value)) || [];
    if (name === '') continue;
    const last = open.at(-1);
    if (end === '/') result.push(elementOf(result.pop() as Html, node as Html, [], parent.type, at));
    else if (slash === '') open.push({ name, index: result.length - 1 });
    else if (last?.name === name) {
      open.pop();
      const [first, ...inside] = result.splice(last.index);
      result.push(elementOf(first as Html, node as Html, inside.slice(0, -1), parent.type, at));
    }
  }
  parent.children = result as typeof parent.children;
}

/** The element between two tags, which are the same if it is empty. */
function elementOf(first: Html, last: Html, inside: Nodes[], parent: Nodes['type'], at: PlaceOf): ComponentNode {
  return {
    ...elementOfTag(first.value, offsetsOf(first).start, at)!,
    type: blockParents.has(parent) ? 'mdxJsxFlowElement' : 'mdxJsxTextElement',
    children: inside as never[],
    position: { start: first.position!.start, end: last.position!.end },
  };
}

/** The element that a tag at an offset begins; undefined if it is not well formed. */
export function elementOfTag(written: string, offset: number, at: PlaceOf): ComponentNode | undefined {
  const [, , name, attributes = ''] = tag.exec(written) ?? [];
  if (name === undefined) return undefined;
  const position = {
    start: { ...at(offset), offset },
    end: { ...at(offset + written.length), offset: offset + written.length },
  };
  const found = attributesOf(attributes, offset + 1 + name.length, at);
  return { type: 'mdxJsxTextElement', name, attributes: found, children: [], position };
}

function attributesOf(written: string, offset: number, at: PlaceOf): MdxJsxAttribute[] {
  return Array.from(written.matchAll(attribute), ({ 0: { length }, 1: name = '', 2: value, index }) => {
    const [start, end] = [offset + index, offset + index + length];
    return {
      type: 'mdxJsxAttribute',
      name,
      value: value === undefined ? null : decoded(value.slice(1, -1)),
      position: { start: { ...at(start), offset: start }, end: { ...at(end), offset: end } },
    };
  });
}

/** A value without its character references. Unlike Markdown, it has no backslash escapes. */
function decoded(value: string): string {
  return value.replace(/&(?:#x?[\da-f]{1,7}|\w{2,31});/gi, (reference) => decodeString(reference));
}
