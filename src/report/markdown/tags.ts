/** `<Item />` and `<Note>…</Note>`: the MDX that content may have. */
import type { Html, Nodes, Parents } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { decodeString } from 'micromark-util-decode-string';
import type { Code, Construct, Extension, State } from 'micromark-util-types';
import type { Position } from '../diagnostics/diagnostic.ts';
import { offsetsOf } from '../diagnostics/source.ts';

const [lessThan, greaterThan] = [60, 62];

/** The parser's codes: line endings are -5 to -3, tabs -2 and -1. */
const isEnd = (code: Code): boolean => code === null || code < -2;
const isSpace = (code: Code): boolean => code === 32 || code === -1 || code === -2;

/** Lines of nothing but tags, between which MDX reads Markdown. Each becomes a node of its own, even right below text. */
const tagLine: Construct = {
  concrete: true,
  tokenize(effects, ok, nok) {
    const open: State = (code) => {
      effects.enter('htmlText');
      effects.enter('htmlTextData');
      effects.consume(code);
      return (next) => (isSpace(next) ? nok(next) : inside(next));
    };
    const inside: State = (code) => {
      if (isEnd(code) || code === lessThan) return nok(code);
      effects.consume(code);
      if (code !== greaterThan) return inside;
      effects.exit('htmlTextData');
      effects.exit('htmlText');
      return after;
    };
    const after: State = (code) => {
      if (isEnd(code)) return ok(code);
      if (!isSpace(code)) return code === lessThan ? open(code) : nok(code);
      effects.enter('whitespace');
      effects.consume(code);
      effects.exit('whitespace');
      return after;
    };
    return open;
  },
};

/**
 * Divides Markdown into blocks as MDX does: indentation makes no code, and HTML is tags with Markdown between them. There
 * are no syntax errors; `reportMdx` reports what MDX cannot read.
 */
export const mdxBlocks: Extension = {
  disable: { null: ['codeIndented', 'htmlFlow'] },
  flow: { [lessThan]: tagLine },
};

export type ComponentNode = MdxJsxTextElement | MdxJsxFlowElement;

export function isComponent(node: Nodes | undefined): node is ComponentNode {
  return node?.type === 'mdxJsxTextElement' || node?.type === 'mdxJsxFlowElement';
}

export function isItem(node: Nodes | undefined): node is ComponentNode {
  return isComponent(node) && node.name === 'Item' && node.children.length === 0;
}

/** Makes a block of a note among words. */
export function noteBlock(note: MdxJsxTextElement): MdxJsxFlowElement {
  return { ...note, type: 'mdxJsxFlowElement', children: [{ type: 'paragraph', children: note.children }] };
}

/** A tag that is not part of an element of a report, with its other half, if it has one. */
export interface LoneTag {
  node: Html;
  end?: Html;
  /** For an end tag: the name of the tag that should be closed there. */
  opened?: string;
}

const tag = /^<(\/?)([\p{L}$_][\w$.:-]*)[\s\S]*?(\/?)>$/u;
const empty = new Set(['br', 'hr', 'img', 'wbr']);
const component = /^<\/?(Item|Note)((?:\s+[\p{L}_:][\w:.-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*\/?>$/u;
const attribute = /([^\s=]+)(?:\s*=\s*("[^"]*"|'[^']*'))?/g;
type PlaceOf = (offset: number) => Position;

const blockParents = new Set(['root', 'listItem', 'blockquote', 'footnoteDefinition', 'mdxJsxFlowElement']);

export function holdsBlocks({ type }: Nodes): boolean {
  return blockParents.has(type);
}

/** What a tag says. */
interface WrittenTag {
  name: string;
  isEnd: boolean;
  /** Whether it has no other half: `<Item />`, `<br>`. */
  isWhole: boolean;
  /** Whether it is a well-formed tag of a component. */
  isComponent: boolean;
}

/** A start tag whose end has not been found so far. */
interface OpenTag extends WrittenTag {
  /** Its place among the nodes. */
  index: number;
  lone: LoneTag;
}

/**
 * Pairs tags, and makes elements of the well-formed ones, in place. Returns the others, but no end tag with a start.
 */
export function readTags(parent: Parents, at: PlaceOf): LoneTag[] {
  const lone = new Set<LoneTag>();
  const result: Nodes[] = [];
  const open: OpenTag[] = [];
  for (const node of parent.children) {
    if ('children' in node) for (const inner of readTags(node, at)) lone.add(inner);
    result.push(node);
    if (node.type !== 'html') continue;
    const written = readTag(node);
    const start = written.isEnd ? takeStart(written.name, open) : undefined;
    if (written.isComponent && (written.isWhole || start?.isComponent)) {
      const [first, ...inside] = result.splice(start?.index ?? -1);
      result.push(elementOf(first as Html, node, inside.slice(0, -1), parent, at));
      if (start) lone.delete(start.lone);
    } else if (start) {
      start.lone.end = node;
    } else lone.add(loneTag({ ...written, index: result.length - 1 }, node, open, lone));
  }
  parent.children = result as typeof parent.children;
  return [...lone];
}

/** A tag without its other half so far. An end with a wrong name stands for that of the last start. */
function loneTag(written: Omit<OpenTag, 'lone'>, node: Html, open: OpenTag[], all: Set<LoneTag>): LoneTag {
  const misnamed = written.isEnd ? open.pop() : undefined;
  if (misnamed) all.delete(misnamed.lone);
  const lone: LoneTag = { node, ...(misnamed && { opened: misnamed.name }) };
  if (!written.isEnd && !written.isWhole) open.push({ ...written, lone });
  return lone;
}

function readTag({ value }: Html): WrittenTag {
  const [, slash, name = '', closed] = tag.exec(value) ?? [];
  const isWhole = closed === '/' || empty.has(name);
  return { name, isEnd: slash === '/', isWhole, isComponent: component.test(value) };
}

/** Takes the start of an end tag from the open tags, and with it all that are open inside: they have no end. */
function takeStart(name: string, open: OpenTag[]): OpenTag | undefined {
  const index = open.findLastIndex((other) => other.name === name);
  return index < 0 ? undefined : open.splice(index)[0];
}

function elementOf(first: Html, last: Html, inside: Nodes[], parent: Nodes, at: PlaceOf): ComponentNode {
  const [, name = '', attributes = ''] = component.exec(first.value) ?? [];
  return {
    type: holdsBlocks(parent) ? 'mdxJsxFlowElement' : 'mdxJsxTextElement',
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
      value: value === undefined ? null : decodeReferences(value.slice(1, -1)),
      position: { start: { ...at(start), offset: start }, end: { ...at(end), offset: end } },
    };
  });
}

/** Decodes character references. Unlike Markdown, MDX attributes have no backslash escapes. */
function decodeReferences(value: string): string {
  return value.replace(/&(?:#x?[\da-f]{1,7}|\w{2,31});/gi, (reference) => decodeString(reference));
}

/** Quotes the value of an MDX attribute. */
export function quoted(value: string): string {
  return `"${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
}
