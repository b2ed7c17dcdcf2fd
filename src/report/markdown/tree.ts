import type { Definition, Image, Link, Nodes, Parents, Root, RootContent, Text } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { toString } from 'mdast-util-to-string';
import { decoded } from '../../urls/decoded.ts';
import type { DiagnosticCode, Position } from '../diagnostics/diagnostic.ts';
import { correctedLines, offsetsOf, positionOf, quote, toPosition } from '../diagnostics/source.ts';
import type { ContentFile, Findings } from '../file.ts';
import { placeholder } from '../schema/placeholder.ts';
import { eachNode } from './each-node.ts';
import type { LinkContext } from './inline.ts';
import { checkNode } from './node-rules.ts';
import { meantUrl, resolveImage, resolveLink } from './resolve-link.ts';

/** An image file that a content file shows. */
export interface UsedImage {
  path: string;
  position: Position;
}

/** A link of a content file to a place on the site itself. */
export interface UsedLink {
  /** Path from the root of the site, with its anchor. */
  to: string;
  position: Position;
  /** Whether it was written as the path of a content file that does not exist. */
  isRelative?: boolean | undefined;
}

/**
 * Makes a parsed tree ready to be read: references become links and images, links get URLs of the site, a paragraph
 * that holds nothing but a note becomes the note. Reports everything that content may not contain.
 * @param tree as parsed; it is changed.
 * @param file it was parsed from.
 * @param site where it will be served: its base path, and its origin where that is known.
 * @param findings to add to.
 * @returns the image files that the tree shows, and its links to the site itself.
 */
export function prepareTree(
  tree: Root,
  file: ContentFile,
  { base, origin = '' }: Pick<LinkContext, 'base' | 'origin'>,
  findings: Findings,
): { images: UsedImage[]; links: UsedLink[] } {
  const definitions = new Map<string, Definition>();
  if (findings.source.includes(']:')) {
    eachNode(tree, (node) => {
      if (node.type !== 'definition') return;
      const key = node.identifier.toLowerCase();
      if (!definitions.has(key)) definitions.set(key, node);
    });
  }
  const images: UsedImage[] = [];
  const links: UsedLink[] = [];
  const wrong = new Set<Definition>();
  eachNode(tree, (node, index, parent) => {
    checkNode(node, findings);
    // A wrong reference is one mistake, where its URL is written, however often it is used.
    const place = resolveReference(node, definitions) ?? node;
    if (node.type === 'image') settleImage(node, place);
    if (parent && index !== undefined) {
      if (node.type === 'link' && !settleLink(node, place)) (parent.children as Nodes[])[index] = wordsOf(node);
      unwrapNote(node, index, parent);
      keepWords(node, index, parent, findings.source);
    }
  });
  tree.children = tree.children.filter(({ type }) => type !== 'definition' && type !== 'yaml');
  return { images, links };

  /** Says whether it is a link; what only looks like a URL, without marks around it, is none. */
  function settleLink(node: Link, place: Nodes): boolean {
    const resolved = resolveLink(node.url, file.path, base);
    if ('href' in resolved) {
      node.url = resolved.href;
      // A full URL of the site itself, as a browser copies it.
      const path = resolved.href.startsWith(`${origin}/`) ? resolved.href.slice(origin.length) : resolved.href;
      if (path.startsWith(base) && place.position)
        links.push({ to: decoded(`/${path.slice(base.length)}`), position: toPosition(place.position) });
      return true;
    }
    if (node.url.endsWith(toString(node)) && !findings.source.startsWith('[', offsetsOf(node).start)) return false;
    const instead = meantUrl(node.url);
    if (
      'problem' in resolved &&
      resolved.problem === 'relative' &&
      resolved.to !== undefined &&
      instead === undefined &&
      place.position
    ) {
      // Where it leads is checked once all pages are known.
      links.push({ to: resolved.to, position: toPosition(place.position), isRelative: true });
      node.url = '';
      return true;
    }
    const isPath = 'problem' in resolved && resolved.problem === 'relative' && instead?.startsWith('/');
    report(place, isPath ? 'broken-link' : 'unsafe-address', node.url, resolved.expected, instead, toString(node));
    // It is reported; content with mistakes is shown in development, and must not link there.
    node.url = '';
    return true;
  }

  function settleImage(node: Image, place: Nodes): void {
    const path = resolveImage(node.url, file.path);
    if (path === undefined) {
      const expected = 'an image inside the content folder; pages load nothing from other hosts';
      report(
        place,
        'missing-image',
        node.url,
        expected,
        `/sources/${
          decoded(node.url.replace(/[?#].*$/s, ''))
            .split('/')
            .at(-1) || placeholder
        }`,
        node.alt ?? '',
      );
      node.url = '';
      return;
    }
    if (node.position) images.push({ path, position: toPosition(node.position) });
    node.url = `${base}files/${path}`;
  }

  function report(
    place: Nodes,
    code: DiagnosticCode,
    url: string,
    expected: string,
    instead: string | undefined,
    words: string,
  ): void {
    if (place.type === 'definition') {
      if (wrong.has(place)) return;
      wrong.add(place);
    }
    const { start, end } = offsetsOf(place);
    const written = findings.source.slice(start, end);
    findings.add({
      code,
      position: positionOf(place),
      found: quote(url),
      expected,
      fix: correctedLines(findings.source, start, end, withUrl(written, instead) ?? words),
    });
  }
}

/** A link, image or definition with another URL; undefined where there is none to give. */
export function withUrl(written: string, url: string | undefined): string | undefined {
  if (/^\[[^\]]*\]:/.test(written)) return written.replace(/^(\[[^\]]*\]:)[\s\S]*$/, `$1 ${url ?? placeholder}`);
  if (url === undefined) return undefined;
  const words = /^([\s\S]*\])\([\s\S]*$/.exec(written)?.[1];
  return words === undefined ? undefined : `${words}(${url})`;
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

function wordsOf(node: Nodes): Text {
  return { type: 'text', value: toString(node), ...(node.position && { position: node.position }) };
}

/**
 * What is no content has been reported; its words stay, so that a bullet of nothing else is not reported as empty too.
 */
function keepWords(node: Nodes, index: number, parent: Parents, source: string): void {
  // A footnote would bring its own section and anchors.
  if (node.type === 'footnoteDefinition') Object.assign(node, { type: 'blockquote' });
  const isBlock =
    node.type === 'mdxFlowExpression' ||
    (node.type === 'mdxJsxFlowElement' && node.name !== 'Item' && node.name !== 'Note');
  const isInline = node.type === 'mdxTextExpression' || node.type === 'footnoteReference';
  if (!isInline && !(isBlock && parent.type === 'listItem' && index === 0)) return;
  const { start, end } = offsetsOf(node);
  const position = node.position!;
  const words: Text = { type: 'text', value: source.slice(start, end), position };
  (parent.children as Nodes[])[index] = isBlock ? { type: 'paragraph', children: [words], position } : words;
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
