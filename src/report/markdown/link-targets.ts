/** Where the links and images of a content file lead. */
import type { Definition, Image, Link, Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { decoded } from '../decoded.ts';
import type { Finding } from '../diagnostics/diagnostic.ts';
import { offsetsOf, positionOf, quote } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';
import type { UsedImage, UsedLink } from '../schema/report.ts';
import { fileName } from '../wrong-paths.ts';
import { meantUrl, resolveImage, resolveLink } from './resolve-link.ts';

/**
 * Gives the links and images of one file their URLs on the site, and reports those that have none. What is wrong loses
 * its URL, because content with mistakes is shown in development.
 */
export class LinkTargets {
  /** The image files that were shown so far. */
  readonly images: UsedImage[] = [];
  /** The links so far. */
  readonly links: UsedLink[] = [];
  readonly #reported = new Set<Definition>();
  readonly #path: string;
  readonly #findings: Findings;

  /** @param path of the file inside the content folder. */
  constructor(path: string, findings: Findings) {
    this.#path = path;
    this.#findings = findings;
  }

  /**
   * Gives a link its URL.
   * @param written the node in which the URL is written: the link itself, or its definition.
   * @returns false for words that only look like a URL.
   */
  setLink(node: Link, written: Nodes): boolean {
    const resolved = resolveLink(node.url, this.#path);
    if ('href' in resolved) {
      node.url = resolved.href;
      this.links.push({ to: node.url, position: positionOf(written) });
      return true;
    }
    const words = toString(node);
    if (node.url.endsWith(words) && !this.#findings.source.startsWith('[', offsetsOf(node).start)) return false;
    const meant = meantUrl(node.url);
    const isPath = resolved.problem === 'relative';
    if (isPath && resolved.to !== undefined && meant === undefined) {
      // Checked once all pages are known.
      this.links.push({ to: resolved.to, position: positionOf(written), isRelative: true });
    } else {
      const code = isPath && meant?.startsWith('/') ? 'broken-link' : 'unsafe-address';
      this.#report(written, { code, found: quote(node.url), expected: resolved.expected }, meant, words);
    }
    node.url = '';
    return true;
  }

  /** Gives an image its URL. */
  setImage(node: Image, written: Nodes): void {
    const image = resolveImage(node.url, this.#path);
    if (image !== undefined) {
      this.images.push({ path: image, position: positionOf(node) });
      node.url = `/files/${image}`;
      return;
    }
    const name = fileName(decoded(node.url.replace(/[?#].*$/s, '')));
    const expected = 'an image inside the content folder; pages load nothing from other hosts';
    const finding = { code: 'missing-image', found: quote(node.url), expected } as const;
    const fix = 'Save the picture as a file in the content folder, and write its path here.';
    if (/^data:/i.test(node.url)) this.#findings.report({ ...finding, at: written, fix });
    else this.#report(written, finding, `/sources/${name}`, node.alt ?? '');
    node.url = '';
  }

  /** The fix is the URL that was `meant`, or the words alone. */
  #report(written: Nodes, finding: Omit<Finding, 'position' | 'fix'>, meant: string | undefined, words: string): void {
    if (written.type === 'definition') {
      if (this.#reported.has(written)) return;
      this.#reported.add(written);
    }
    const { start, end } = offsetsOf(written);
    const corrected = withUrl(this.#findings.source.slice(start, end), meant);
    this.#findings.report({
      at: written,
      ...finding,
      instead: corrected ?? (written.type === 'definition' ? '' : words),
    });
  }
}

/** A link, image or definition with another URL; undefined if there is none to give. */
export function withUrl(written: string, url: string | undefined): string | undefined {
  const before = /^(?:\[[^\]]*\]:|[\s\S]*\](?=\())/.exec(written)?.[0];
  if (url === undefined || before === undefined) return undefined;
  return before.endsWith(':') ? `${before} ${url}` : `${before}(${url})`;
}
