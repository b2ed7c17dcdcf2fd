import type { Definition, Nodes, Parents, Root, RootContent, Text } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { toString } from 'mdast-util-to-string';
import { offsetsOf } from '../diagnostics/source.ts';
import type { ContentFile, Findings } from '../file.ts';
import type { UsedImage, UsedLink } from '../schema/report.ts';
import { eachNode } from './each-node.ts';
import { linkTargets } from './link-targets.ts';

/**
 * Makes a parsed tree ready to be read, in place: references become links and images, these get URLs of the site, and a
 * paragraph of nothing but a note becomes the note. Links and images that lead nowhere are reported.
 * @returns the image files that the tree shows, and its links.
 */
export function prepareTree(
  tree: Root,
  { path }: ContentFile,
  findings: Findings,
): { images: UsedImage[]; links: UsedLink[] } {
  const definitions = definitionsIn(tree, findings.source);
  const { images, links, setLink, setImage } = linkTargets(path, findings);
  eachNode(tree, (node, index, parent) => {
    // A wrong reference is one mistake, where its URL is written, however often it is used.
    const written = resolveReference(node, definitions) ?? node;
    if (node.type === 'image') setImage(node, written);
    if (parent && index !== undefined) {
      if (node.type === 'link' && !setLink(node, written)) (parent.children as Nodes[])[index] = textNode(node);
      unwrapNote(node, index, parent);
      keepWords(node, index, parent, findings.source);
    }
  });
  tree.children = tree.children.filter(({ type }) => type !== 'definition' && type !== 'yaml');
  return { images, links };
}

/** The first definition of each name. */
function definitionsIn(tree: Root, source: string): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  // Few files have any.
  if (!source.includes(']:')) return definitions;
  eachNode(tree, (node) => {
    if (node.type !== 'definition') return;
    const key = node.identifier.toLowerCase();
    if (!definitions.has(key)) definitions.set(key, node);
  });
  return definitions;
}

/** Turns a reference into a link or an image; gives the definition of its URL. */
function resolveReference(node: Nodes, definitions: ReadonlyMap<string, Definition>): Definition | undefined {
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return undefined;
  const definition = definitions.get(node.identifier.toLowerCase());
  if (!definition) return undefined;
  const target = { url: definition.url, title: definition.title ?? null };
  Object.assign(node, { type: node.type === 'linkReference' ? 'link' : 'image', ...target });
  return definition;
}

function textNode(node: Nodes): Text {
  return { type: 'text', value: toString(node), ...(node.position && { position: node.position }) };
}

/** Keeps the words of what was reported, so that a bullet of nothing else is not reported as empty too. */
function keepWords(node: Nodes, index: number, parent: Parents, source: string): void {
  // A footnote would bring its own section and anchors.
  if (node.type === 'footnoteDefinition') Object.assign(node, { type: 'blockquote' });
  if (node.type !== 'footnoteReference') return;
  const { start, end } = offsetsOf(node);
  const words: Text = { type: 'text', value: source.slice(start, end), position: node.position! };
  (parent.children as Nodes[])[index] = words;
}

function unwrapNote(node: Nodes, index: number, parent: Parents): void {
  if (node.type !== 'paragraph' || (parent.type === 'listItem' && index === 0)) return;
  const [only, ...others] = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  if (others.length > 0 || only?.type !== 'mdxJsxTextElement' || only.name !== 'Note') return;
  const note: MdxJsxFlowElement = {
    type: 'mdxJsxFlowElement',
    name: 'Note',
    attributes: only.attributes,
    children: [{ type: 'paragraph', children: only.children, ...(only.position && { position: only.position }) }],
    ...(only.position && { position: only.position }),
  };
  (parent.children as RootContent[])[index] = note;
}
