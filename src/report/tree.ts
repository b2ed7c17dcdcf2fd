import type { Definition, Image, Link, Nodes, Parents, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import { resolveImage, resolveLink } from './address.ts';
import type { ContentFile, Findings } from './file.ts';
import { checkNode } from './node-rules.ts';
import type { Position } from './diagnostic.ts';
import { correctedLines, quote, toPosition } from './source.ts';

/** An image file that a content file shows. */
export interface UsedImage {
  path: string;
  position: Position;
}

/**
 * Makes a parsed tree ready to be read: references become links and images, addresses those of the site, a paragraph
 * that holds nothing but a note becomes the note. Reports everything that content may not contain.
 * @param tree as parsed; it is changed.
 * @param file it was parsed from.
 * @param base path under which the site is served.
 * @param findings to add to.
 * @returns the image files that the tree shows.
 */
export function prepareTree(tree: Root, file: ContentFile, base: string, findings: Findings): UsedImage[] {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    const key = node.identifier.toLowerCase();
    if (!definitions.has(key)) definitions.set(key, node);
  });
  const images: UsedImage[] = [];
  visit(tree, (node, index, parent: Parents | undefined) => {
    checkNode(node, findings);
    resolveReference(node, definitions);
    if (node.type === 'link') settleLink(node, file, base, findings);
    if (node.type === 'image') settleImage(node, file, base, findings, images);
    if (parent && index !== undefined) unwrapNote(node, index, parent);
  });
  tree.children = tree.children.filter(({ type }) => type !== 'definition' && type !== 'yaml');
  return images;
}

function resolveReference(node: Nodes, definitions: ReadonlyMap<string, Definition>): void {
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
  const definition = definitions.get(node.identifier.toLowerCase());
  if (!definition) return;
  const target = { url: definition.url, title: definition.title ?? null };
  Object.assign(node, { type: node.type === 'linkReference' ? 'link' : 'image', ...target });
}

function settleLink(node: Link, file: ContentFile, base: string, findings: Findings): void {
  const address = node.url.startsWith('#') ? ownAnchor(node.url, file, base) : resolveLink(node.url, file.path, base);
  if ('href' in address) {
    node.url = address.href;
    return;
  }
  report(node, 'unsafe-address', node.url, address.expected, findings, (written) =>
    written.replace(/\]\([^)]*\)/, '](https://…)'),
  );
}

/** A link within the page leads to the page of its own file, because its words are shown on other pages too. */
function ownAnchor(hash: string, file: ContentFile, base: string): ReturnType<typeof resolveLink> {
  return resolveLink(`/${file.path}`.replace(/^\/cycles\/([^/]+)\/.*$/, '/cycles/$1/').replace(/\.mdx$/, '/') + hash, file.path, base);
}

function settleImage(node: Image, file: ContentFile, base: string, findings: Findings, images: UsedImage[]): void {
  const path = resolveImage(node.url, file.path);
  if (path === undefined || path.startsWith('..')) {
    const expected = 'an image inside the content folder; pages load nothing from other hosts';
    report(node, 'missing-image', node.url, expected, findings, (written) =>
      written.replace(/\]\([^)]*\)/, '](../../sources/picture.png)'),
    );
    return;
  }
  if (node.position) images.push({ path, position: toPosition(node.position) });
  node.url = `${base}files/${path}`;
}

function report(
  node: Link | Image,
  code: 'unsafe-address' | 'missing-image',
  url: string,
  expected: string,
  findings: Findings,
  correct: (written: string) => string,
): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const written = findings.source.slice(start, end);
  findings.add({
    code,
    position: node.position ? toPosition(node.position) : { line: 1, column: 1 },
    found: quote(url),
    expected,
    fix: correctedLines(findings.source, start, end, correct(written)),
  });
}

function unwrapNote(node: Nodes, index: number, parent: Parents): void {
  if (node.type !== 'paragraph' || parent.type === 'listItem' && index === 0) return;
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
