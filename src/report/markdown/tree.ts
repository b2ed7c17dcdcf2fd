import type { Definition, Image, Link, Nodes, Parents, Root, RootContent, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { decoded } from '../decoded.ts';
import type { Finding } from '../diagnostics/diagnostic.ts';
import { offsetsOf, positionOf, quote } from '../diagnostics/source.ts';
import type { ContentFile, Findings } from '../file.ts';
import type { UsedImage, UsedLink } from '../schema/report.ts';
import { fileName } from '../wrong-paths.ts';
import { eachNode } from './nodes.ts';
import { meantUrl, resolveImage, resolveLink } from './resolve-link.ts';
import { holdsBlocks, noteBlock } from './tags.ts';

/**
 * Prepares a parsed tree for reading, in place: references become links and images, links and images get URLs of the
 * site, and a paragraph with only a note becomes the note. Links and images that lead nowhere are reported and lose
 * their URL, because development shows content with mistakes.
 * @returns the images and links in the tree.
 */
export function prepareTree(
  tree: Root,
  { path }: ContentFile,
  findings: Findings,
): { images: UsedImage[]; links: UsedLink[] } {
  const definitions = definitionsIn(tree);
  const images: UsedImage[] = [];
  const links: UsedLink[] = [];
  const reported = new Set<Nodes>();
  eachNode(tree, (node, index, parent) => {
    // A wrong URL is reported where it is written, however often it is referred to.
    const written = resolveReference(node, definitions) ?? node;
    if (node.type === 'image') setImage(node, written);
    if (!parent || index === undefined) return;
    if (node.type === 'link' && !setLink(node, written))
      parent.children[index] = textNode(node, toString(node)) as never;
    unwrapNote(node, index, parent);
    // HTML and footnotes have been reported. Their words stay, or the bullet would be reported as empty too.
    if (node.type === 'footnoteDefinition') Object.assign(node, { type: 'blockquote' });
    if (node.type === 'footnoteReference') parent.children[index] = textNode(node, `[^${node.label}]`) as never;
    if (node.type === 'html') {
      const text = textNode(node, node.value);
      parent.children[index] = (holdsBlocks(parent) ? { ...text, type: 'paragraph', children: [text] } : text) as never;
    }
  });
  tree.children = tree.children.filter(({ type }) => type !== 'definition' && type !== 'yaml');
  return { images, links };

  /** The fix is the URL that was `meant`, or only the words. */
  function report(written: Nodes, about: Omit<Finding, 'position' | 'fix'>, meant: string | undefined, words: string) {
    if (reported.has(written)) return;
    reported.add(written);
    const { start, end } = offsetsOf(written);
    const corrected = withUrl(findings.source.slice(start, end), meant);
    findings.report({ ...about, at: written, instead: corrected ?? (written.type === 'definition' ? '' : words) });
  }

  function setLink(node: Link, written: Nodes): boolean {
    const resolved = resolveLink(node.url, path);
    if ('href' in resolved) {
      node.url = resolved.href;
      links.push({ to: node.url, position: positionOf(written) });
      return true;
    }
    const words = toString(node);
    if (node.url.endsWith(words) && !findings.source.startsWith('[', offsetsOf(node).start)) return false;
    const meant = meantUrl(node.url);
    const isPath = resolved.problem === 'relative';
    if (isPath && resolved.to !== undefined && meant === undefined) {
      // Checked once all pages are known.
      links.push({ to: resolved.to, position: positionOf(written), isRelative: true });
    } else {
      const code = isPath && meant?.startsWith('/') ? 'broken-link' : 'unsafe-address';
      report(written, { code, found: quote(node.url), expected: resolved.expected }, meant, words);
    }
    node.url = '';
    return true;
  }

  function setImage(node: Image, written: Nodes): void {
    const image = resolveImage(node.url, path);
    if (image !== undefined) {
      images.push({ path: image, position: positionOf(node) });
      node.url = `/files/${image}`;
      return;
    }
    const name = fileName(decoded(node.url.replace(/[?#].*$/s, '')));
    const expected = 'an image inside the content folder; pages load nothing from other hosts';
    const about = { code: 'missing-image', found: quote(node.url), expected } as const;
    const fix = 'Save the picture as a file in the content folder, and write its path here.';
    if (/^data:/i.test(node.url)) findings.report({ ...about, at: written, fix });
    else report(written, about, `/sources/${name}`, node.alt ?? '');
    node.url = '';
  }
}

function definitionsIn(tree: Root): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  eachNode(tree, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  return definitions;
}

/** Turns a reference into a link or an image, and returns its definition. */
function resolveReference(node: Nodes, definitions: ReadonlyMap<string, Definition>): Definition | undefined {
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return undefined;
  const definition = definitions.get(node.identifier);
  if (!definition) return undefined;
  const target = { url: definition.url, title: definition.title ?? null };
  Object.assign(node, { type: node.type === 'linkReference' ? 'link' : 'image', ...target });
  return definition;
}

function textNode({ position }: Nodes, value: string): Text {
  return { type: 'text', value, ...(position && { position }) };
}

/** A link, image or definition with another URL; undefined if no other URL is given. */
export function withUrl(written: string, url: string | undefined): string | undefined {
  const before = /^(?:\[[^\]]*\]:|[\s\S]*\](?=\())/.exec(written)?.[0];
  if (url === undefined || before === undefined) return undefined;
  return before.endsWith(':') ? `${before} ${url}` : `${before}(${url})`;
}

function unwrapNote(node: Nodes, index: number, parent: Parents): void {
  if (node.type !== 'paragraph' || (parent.type === 'listItem' && index === 0)) return;
  const [only, ...others] = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  if (others.length > 0 || only?.type !== 'mdxJsxTextElement' || only.name !== 'Note') return;
  (parent.children as RootContent[])[index] = noteBlock(only);
}
