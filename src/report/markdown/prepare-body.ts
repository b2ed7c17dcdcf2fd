import type { Definition, Image, ImageReference, Link, LinkReference, Nodes, Parents, Root } from 'mdast';
import type { RootContent, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { offsetsOf, positionOf } from '../diagnostics/source.ts';
import type { ContentFile } from '../file.ts';
import type { UsedImage, UsedLink } from '../schema/report.ts';
import { eachNode } from './nodes.ts';
import { meantUrl, resolveImage, resolveLink } from './resolve-link.ts';
import { holdsBlocks, noteBlock } from './tags.ts';

/** What a document shows, and the images and links in it. */
export interface Body {
  body: RootContent[];
  images: UsedImage[];
  links: UsedLink[];
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
  const body = childrenOf(tree).filter(({ type }) => type !== 'definition' && type !== 'yaml');
  return { body, images, links };

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
    const inner = children === node.children ? node : ({ ...node, children } as typeof node);
    if (inner.type === 'link' || inner.type === 'linkReference') return preparedLink(inner);
    if (inner.type === 'footnoteDefinition') return { ...inner, type: 'blockquote' };
    const isFirstOfBullet = parent.type === 'listItem' && index === 0;
    return isFirstOfBullet ? inner : noteIn(inner);
  }

  function preparedLink(node: Link | LinkReference): Nodes {
    const target = targetOf(node, definitions);
    if (!target) return node;
    const url = hrefOf(target);
    // A URL by itself that leads nowhere is no link.
    if (url === '' && isBareUrl(node, source)) return textNode(node, toString(node));
    return { type: 'link', url, title: target.title ?? null, children: node.children, ...placeOf(node) };
  }

  function hrefOf(target: Link | Definition): string {
    const resolved = resolveLink(target.url, path);
    const position = positionOf(target);
    if ('href' in resolved) {
      links.push({ to: resolved.href, position });
      return resolved.href;
    }
    const to = resolved.problem === 'relative' && meantUrl(target.url) === undefined ? resolved.to : undefined;
    // Whether there is such a page is known once all files have been read.
    if (to !== undefined) links.push({ to, position, isRelative: true });
    return '';
  }

  function preparedImage(node: Image | ImageReference): Nodes {
    const target = targetOf(node, definitions);
    if (!target) return node;
    const image = resolveImage(target.url, path);
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
export function isBareUrl(node: Link | LinkReference, source: string): boolean {
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
