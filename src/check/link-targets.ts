import type { Definition, Image, ImageReference, Link, LinkReference } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { offsetsOf } from '../report/diagnostics/source.ts';
import { eachNode } from '../report/markdown/nodes.ts';
import { definitionsIn, isBareUrl, targetOf } from '../report/markdown/prepare-body.ts';
import { meantUrl, resolveLink } from '../report/markdown/resolve-link.ts';
import type { ReadDocument } from '../report/read-document.ts';

/** A link or an image. */
interface Reference<Node, Target> {
  node: Node;
  /** Where its URL is written. */
  target: Target | Definition;
}

/** The links of a document, each URL once, however many references it has. */
export function linksIn({ tree }: ReadDocument): Reference<Link | LinkReference, Link>[] {
  const definitions = definitionsIn(tree);
  const found = new Map<object, Reference<Link | LinkReference, Link>>();
  eachNode(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'linkReference') return;
    const target = targetOf(node, definitions);
    if (target && !found.has(target)) found.set(target, { node, target });
  });
  return [...found.values()];
}

/** The images of a document, each URL once. */
export function imagesIn({ tree }: ReadDocument): Reference<Image | ImageReference, Image>[] {
  const definitions = definitionsIn(tree);
  const found = new Map<object, Reference<Image | ImageReference, Image>>();
  eachNode(tree, (node) => {
    if (node.type !== 'image' && node.type !== 'imageReference') return;
    const target = targetOf(node, definitions);
    if (target && !found.has(target)) found.set(target, { node, target });
  });
  return [...found.values()];
}

/** A link that leads nowhere. */
export interface WrongLink {
  target: Link | Definition;
  expected: string;
  /** The URL that was most probably meant. */
  meant: string | undefined;
  /** The link with that URL, or its words alone. */
  instead: string;
  /** Whether it is the path of another content file, as from another folder. */
  isFile: boolean;
}

export function wrongLinks(document: ReadDocument): WrongLink[] {
  const { path, text: source } = document.file;
  return linksIn(document).flatMap(({ node, target }): WrongLink | [] => {
    const resolved = resolveLink(target.url, path);
    // A URL by itself that leads nowhere is text.
    if ('href' in resolved || isBareUrl(node, source)) return [];
    const meant = meantUrl(target.url);
    const isRelative = resolved.problem === 'relative';
    // Whether there is such a page is known once all files have been read.
    if (isRelative && resolved.to !== undefined && meant === undefined) return [];
    const isFile = isRelative && meant !== undefined && meant.startsWith('/');
    const instead = corrected(target, source, meant, toString(node));
    return { target, expected: resolved.expected, meant, instead, isFile };
  });
}

/** A link, an image or a definition with another URL; without a URL, nothing is left of it but `words`. */
export function corrected(
  target: Link | Image | Definition,
  source: string,
  url: string | undefined,
  words: string,
): string {
  const { start, end } = offsetsOf(target);
  return withUrl(source.slice(start, end), url) ?? (target.type === 'definition' ? '' : words);
}

/** A link, an image or a definition with another URL; undefined if there is none, or no place for it. */
export function withUrl(written: string, url: string | undefined): string | undefined {
  const before = /^(?:\[[^\]]*\]:|[\s\S]*\](?=\())/.exec(written)?.[0];
  if (url === undefined || before === undefined) return undefined;
  return before.endsWith(':') ? `${before} ${url}` : `${before}(${url})`;
}
