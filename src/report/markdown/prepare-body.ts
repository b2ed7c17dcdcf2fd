import type { Definition, Image, ImageReference, Link, LinkReference, Nodes, Parents, Root } from 'mdast';
import type { RootContent, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { offsetsOf, positionOf } from '../diagnostics/source.ts';
import type { ContentFile } from '../file.ts';
import type { UsedImage, UsedLink } from '../schema/report.ts';
import { eachNode } from './nodes.ts';
import { resolveFile, resolveLink, type LinkProblem } from './resolve-link.ts';
import { holdsBlocks, noteBlock } from './tags.ts';

/** What a document shows, and the images and links in it. */
export interface Body {
  body: RootContent[];
  images: UsedImage[];
  links: UsedLink[];
  deadLinks: DeadLink[];
}

/** A link that leads nowhere as it is written. */
interface DeadLink {
  node: Link | LinkReference;
  /** Where its URL is written, which several references may share. */
  target: Link | Definition;
  problem: LinkProblem;
}

/**
 * Makes the body of a document from its tree, which stays as it was parsed: references become links and images, links
 * and images get URLs of the site, and a paragraph with only a note becomes the note. A link or an image that leads
 * nowhere gets an empty URL, because development shows content with mistakes. The body shares most nodes with the tree.
 */
export function prepareBody(tree: Root, { path, text: source }: Pick<ContentFile, 'path' | 'text'>): Body {
  const definitions = definitionsIn(tree);
  const images: UsedImage[] = [];
  const links: UsedLink[] = [];
  const deadLinks: DeadLink[] = [];
  const body = childrenOf(tree).filter(({ type }) => type !== 'definition' && type !== 'yaml');
  return { body, images, links, deadLinks };

  function childrenOf<Parent extends Parents>(parent: Parent): Parent['children'] {
    const children = parent.children.map((child, index) => prepared(child, index, parent));
    const isSame = children.every((child, index) => child === parent.children[index]);
    return isSame ? parent.children : (children as Parent['children']);
  }

  function prepared(node: Nodes, index: number, parent: Parents): Nodes {
    if (node.type === 'image' || node.type === 'imageReference') return preparedImage(node);
    // Neither has a meaning here. The words stay, or a bullet with nothing else would look empty.
    if (node.type === 'footnoteReference') return textNode(node, `[^${node.label}]`);
    if (node.type === 'html') return holdsBlocks(parent) ? paragraphOf(node) : textNode(node, node.value);
    if (!('children' in node)) return node;
    const children = childrenOf(node);
    if (node.type === 'link' || node.type === 'linkReference') return preparedLink(node, children as Link['children']);
    const inner = children === node.children ? node : ({ ...node, children } as typeof node);
    if (inner.type === 'footnoteDefinition') return { ...inner, type: 'blockquote' };
    const isFirstOfBullet = parent.type === 'listItem' && index === 0;
    return isFirstOfBullet ? inner : noteIn(inner);
  }

  function preparedLink(node: Link | LinkReference, children: Link['children']): Nodes {
    const target = targetOf(node, definitions);
    if (!target) return { ...node, children };
    const resolved = resolveLink(target.url, path);
    const isDead = 'problem' in resolved;
    // A URL by itself that leads nowhere is no link.
    if (isDead && isBareUrl(node, source)) return textNode(node, toString({ children }));
    if (isDead) deadLinks.push({ node, target, problem: resolved.problem });
    else links.push({ to: resolved.href, position: positionOf(target) });
    const url = isDead ? '' : resolved.href;
    return { type: 'link', url, title: target.title ?? null, children, ...placeOf(node) };
  }

  function preparedImage(node: Image | ImageReference): Nodes {
    const target = targetOf(node, definitions);
    if (!target) return node;
    const image = resolveFile(target.url, path);
    if (image !== undefined) images.push({ path: image, position: positionOf(node) });
    const url = image === undefined ? '' : `/files/${image}`;
    return { type: 'image', url, title: target.title ?? null, alt: node.alt ?? null, ...placeOf(node) };
  }
}

/** Where the URLs of references are written, by identifier. */
export function definitionsIn(tree: Root): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  eachNode(tree, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  return definitions;
}

/** Where the URL of a link or an image is written: in itself or, for a reference, in a definition. */
export function targetOf<Node extends Link | Image>(
  node: Node | LinkReference | ImageReference,
  definitions: ReadonlyMap<string, Definition>,
): Node | Definition | undefined {
  return 'identifier' in node ? definitions.get(node.identifier) : node;
}

/** Whether a link is nothing but its URL, which Markdown takes for a link by itself. */
function isBareUrl(node: Link | LinkReference, source: string): boolean {
  return node.type === 'link' && node.url.endsWith(toString(node)) && !source.startsWith('[', offsetsOf(node).start);
}

function noteIn(node: Nodes): Nodes {
  if (node.type !== 'paragraph') return node;
  const [only, ...others] = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return only?.type === 'mdxJsxTextElement' && only.name === 'Note' && others.length === 0 ? noteBlock(only) : node;
}

function paragraphOf(node: Nodes & { value: string }): Nodes {
  return { type: 'paragraph', children: [textNode(node, node.value)], ...placeOf(node) };
}

function textNode(node: Nodes, value: string): Text {
  return { type: 'text', value, ...placeOf(node) };
}

function placeOf({ position }: Nodes): Pick<Nodes, 'position'> {
  return position ? { position } : {};
}
