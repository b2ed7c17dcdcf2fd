import type { Definition, Image, ImageReference, Link } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { offsetsOf } from '../report/diagnostics/source.ts';
import { eachNode } from '../report/markdown/nodes.ts';
import { definitionsIn, targetOf } from '../report/markdown/prepare-body.ts';
import { isPath, type LinkProblem } from '../report/markdown/resolve-link.ts';
import type { ReadDocument } from '../report/read-document.ts';
import { meantUrl } from './meant-url.ts';

/** An image, and where its URL is written. */
interface UsedImage {
  node: Image | ImageReference;
  target: Image | Definition;
}

/** The images of a document, each URL once. */
export function imagesIn({ tree }: ReadDocument): UsedImage[] {
  const definitions = definitionsIn(tree);
  const found = new Map<object, UsedImage>();
  eachNode(tree, (node) => {
    if (node.type !== 'image' && node.type !== 'imageReference') return;
    const target = targetOf(node, definitions);
    if (target && !found.has(target)) found.set(target, { node, target });
  });
  return [...found.values()];
}

/** A link that leads nowhere, and its correction. */
interface WrongLink {
  target: Link | Definition;
  /** What is wrong: it is no URL of a website, or the path of a file as from another folder, or perhaps of no file at all. */
  is: 'no URL' | 'from another folder' | 'unknown path';
  expected: string;
  /** The link with the URL that was most probably meant, or its words alone. */
  instead: string;
}

/** The links of a document that lead nowhere, each URL once, however many references it has. */
export function wrongLinks({ deadLinks, file }: ReadDocument): WrongLink[] {
  const byTarget = Map.groupBy(deadLinks, ({ target }) => target);
  return [...byTarget].map(([target, [first]]) => {
    const { node, problem } = first!;
    const meant = meantUrl(target.url);
    const instead = corrected(target, file.text, meant, toString(node));
    return { target, is: kindOf(target.url, problem, meant), expected: expected[problem], instead };
  });
}

function kindOf(url: string, problem: LinkProblem, meant: string | undefined): WrongLink['is'] {
  if (problem !== 'relative') return 'no URL';
  if (meant !== undefined) return isPath(meant) ? 'from another folder' : 'no URL';
  return /^[\w.~/-]+(?:#[\w./-]*)?$/.test(url) ? 'unknown path' : 'no URL';
}

const expected: Record<LinkProblem, string> = {
  unreadable: 'a URL that a browser can read',
  beginning: 'a URL that begins with https://',
  address: 'a URL whose host has a name',
  backslash: 'a URL without backslashes',
  relative: 'a full URL, a path on the site that begins with /, or the path of another content file',
};

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
  // A link may stand in place of its URL: [words]([url](https://host/)).
  const before = /^(?:\[[^\]]*\]:|[\s\S]*?\](?=\(\[[^[\]]*\]\(\S+\)\)$)|[\s\S]*\](?=\())/.exec(written)?.[0];
  if (url === undefined || before === undefined) return undefined;
  return before.endsWith(':') ? `${before} ${url}` : `${before}(${url})`;
}

/** The words of a link as they are written, with their markup; empty for a definition and for a bare URL. */
export function wordsIn(written: string): string {
  return /^\[([\s\S]*)\]\(/.exec(written)?.[1] ?? '';
}
