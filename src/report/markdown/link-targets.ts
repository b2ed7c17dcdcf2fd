/** Where the links and images of a content file lead. */
import type { Definition, Image, Link, Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { decoded } from '../../urls/decoded.ts';
import type { DiagnosticCode } from '../diagnostics/diagnostic.ts';
import { correctedLines, offsetsOf, positionOf, quote } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';
import { placeholder } from '../schema/placeholder.ts';
import type { UsedImage, UsedLink } from '../schema/references.ts';
import type { LinkContext } from './inline.ts';
import { meantUrl, resolveImage, resolveLink } from './resolve-link.ts';

/**
 * Prepares to give the links and images of one file their URLs on the site, and to report those that have none. What is
 * wrong loses its URL, because content with mistakes is shown in development.
 * @param path of the file inside the content folder.
 */
export function createLinkTargets(
  path: string,
  { base, origin = '' }: Pick<LinkContext, 'base' | 'origin'>,
  findings: Findings,
) {
  const images: UsedImage[] = [];
  const links: UsedLink[] = [];
  const reported = new Set<Definition>();

  /** `place` is where the URL is written. Returns false for words that only look like a URL. */
  function setLink(node: Link, place: Nodes): boolean {
    const resolved = resolveLink(node.url, path, base);
    if ('href' in resolved) {
      node.url = resolved.href;
      // A full URL of the site itself, as a browser copies it.
      const own = node.url.startsWith(`${origin}/`) ? node.url.slice(origin.length) : node.url;
      if (own.startsWith(base)) links.push({ to: decoded(`/${own.slice(base.length)}`), position: positionOf(place) });
      return true;
    }
    if (node.url.endsWith(toString(node)) && !findings.source.startsWith('[', offsetsOf(node).start)) return false;
    const instead = meantUrl(node.url);
    const isPath = resolved.problem === 'relative';
    if (isPath && resolved.to !== undefined && instead === undefined) {
      // Checked once all pages are known.
      links.push({ to: resolved.to, position: positionOf(place), isRelative: true });
    } else {
      const code = isPath && instead?.startsWith('/') ? 'broken-link' : 'unsafe-address';
      report(place, code, node.url, resolved.expected, instead, toString(node));
    }
    node.url = '';
    return true;
  }

  function setImage(node: Image, place: Nodes): void {
    const image = resolveImage(node.url, path);
    if (image !== undefined) {
      images.push({ path: image, position: positionOf(node) });
      node.url = `${base}files/${image}`;
      return;
    }
    const name = decoded(node.url.replace(/[?#].*$/s, '')).replace(/^.*\//s, '') || placeholder;
    const expected = 'an image inside the content folder; pages load nothing from other hosts';
    report(place, 'missing-image', node.url, expected, `/sources/${name}`, node.alt ?? '');
    node.url = '';
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
      if (reported.has(place)) return;
      reported.add(place);
    }
    const { start, end } = offsetsOf(place);
    const fixed = withUrl(findings.source.slice(start, end), instead) ?? words;
    const fix = correctedLines(findings.source, start, end, fixed);
    findings.add({ code, position: positionOf(place), found: quote(url), expected, fix });
  }

  return { images, links, setLink, setImage };
}

/** A link, image or definition with another URL; undefined if there is none to give. */
export function withUrl(written: string, url: string | undefined): string | undefined {
  if (/^\[[^\]]*\]:/.test(written)) return written.replace(/^(\[[^\]]*\]:)[\s\S]*$/, `$1 ${url ?? placeholder}`);
  if (url === undefined) return undefined;
  const words = /^([\s\S]*\])\([\s\S]*$/.exec(written)?.[1];
  return words === undefined ? undefined : `${words}(${url})`;
}
