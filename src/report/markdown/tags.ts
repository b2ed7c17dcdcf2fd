/** `<Item />` and `<Note>…</Note>`, which the parser takes for HTML. */
import type { Html, Nodes, Parents } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { decodeString } from 'micromark-util-decode-string';
import type { Position } from '../diagnostics/diagnostic.ts';
import { offsetsOf } from '../diagnostics/source.ts';

/** The node of an `<Item />` or a `<Note>`. */
export type ComponentNode = MdxJsxTextElement | MdxJsxFlowElement;

/** A tag that is no element of a report, with its other half, if it has one. */
export interface LoneTag {
  node: Html;
  end?: Html;
  /** Of an end, the name of the tag that should end there. */
  opened?: string;
}

const tag = /^<(\/?)([\p{L}$_][\w$.:-]*)[\s\S]*?(\/?)>$/u;
const empty = new Set(['br', 'hr', 'img', 'wbr']);
const component = /^<\/?(Item|Note)((?:\s+[\p{L}_:][\w:.-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*\/?>$/u;
const attribute = /([^\s=]+)(?:\s*=\s*("[^"]*"|'[^']*'))?/g;
/** Gives line and column of an offset. */
type PlaceOf = (offset: number) => Position;

const blockParents = new Set(['root', 'listItem', 'blockquote', 'footnoteDefinition', 'mdxJsxFlowElement']);

/**
 * Pairs tags, and makes elements of those that are well formed, in place. Other HTML stays.
 * @param at gives line and column of an offset in the file.
 * @returns the tags that stay, other than the ends of those that have one.
 */
export function readTags(parent: Parents, at: PlaceOf): LoneTag[] {
  const lone: LoneTag[] = [];
  const result: Nodes[] = [];
  const open: { name: string; index: number; tag: LoneTag }[] = [];
  for (const node of parent.children) {
    if ('children' in node) lone.push(...readTags(node, at));
    result.push(node);
    if (node.type !== 'html') continue;
    const [, slash, name = '', closed] = tag.exec(node.value) ?? [];
    const isComponent = component.test(node.value);
    const matching = slash === '/' ? open.findLastIndex((other) => other.name === name) : -1;
    const [start] = matching < 0 ? [] : open.splice(matching);
    if (isComponent && (closed === '/' || (start && component.test(start.tag.node.value)))) {
      const [first, ...inside] = result.splice(start?.index ?? -1);
      result.push(elementOf(first as Html, node, inside.slice(0, -1), parent.type, at));
      if (start) lone.splice(lone.indexOf(start.tag), 1);
    } else if (start) {
      start.tag.end = node;
    } else {
      const last = slash === '/' ? open.pop() : undefined;
      if (last) lone.splice(lone.indexOf(last.tag), 1);
      const tag: LoneTag = { node, ...(last && { opened: last.name }) };
      lone.push(tag);
      if (slash === '' && closed === '' && !empty.has(name)) open.push({ name, index: result.length - 1, tag });
    }
  }
  parent.children = result as typeof parent.children;
  return lone;
}

/** The element between two well-formed tags, which are the same if it is empty. */
function elementOf(first: Html, last: Html, inside: Nodes[], parent: Nodes['type'], at: PlaceOf): ComponentNode {
  const [, name = '', attributes = ''] = component.exec(first.value) ?? [];
  return {
    type: blockParents.has(parent) ? 'mdxJsxFlowElement' : 'mdxJsxTextElement',
    name,
    attributes: attributesOf(attributes, offsetsOf(first).start + 1 + name.length, at),
    children: inside as never[],
    position: { start: first.position!.start, end: last.position!.end },
  };
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
