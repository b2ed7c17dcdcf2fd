/** Where the links and images of a content file lead. */
import type { Image, Link, Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { decoded } from '../decoded.ts';
import type { Finding } from '../diagnostics/diagnostic.ts';
import { offsetsOf, positionOf, quote } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';
import type { UsedImage, UsedLink } from '../schema/report.ts';
import { fileName } from '../wrong-paths.ts';
import { meantUrl, resolveImage, resolveLink } from './resolve-link.ts';

/**
 * Gives the links and images of one file their URLs on the site, collects them, and reports those that have none. What
 * is wrong loses its URL, because content with mistakes is shown in development. `written` is the node in which a URL
 * is written: the link itself, or its definition.
 * @param path of the file inside the content folder.
 */
export function linkTargets(path: string, findings: Findings) {
  const images: UsedImage[] = [];
  const links: UsedLink[] = [];
  const reported = new Set<Nodes>();

  /** The fix is the URL that was `meant`, or the words alone. */
  function report(written: Nodes, about: Omit<Finding, 'position' | 'fix'>, meant: string | undefined, words: string) {
    if (reported.has(written)) return;
    reported.add(written);
    const { start, end } = offsetsOf(written);
    const corrected = withUrl(findings.source.slice(start, end), meant);
    findings.report({ ...about, at: written, instead: corrected ?? (written.type === 'definition' ? '' : words) });
  }

  /** Gives a link its URL; returns false for words that only look like one. */
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

  return { images, links, setLink, setImage };
}

/** A link, image or definition with another URL; undefined if there is none to give. */
export function withUrl(written: string, url: string | undefined): string | undefined {
  const before = /^(?:\[[^\]]*\]:|[\s\S]*\](?=\())/.exec(written)?.[0];
  if (url === undefined || before === undefined) return undefined;
  return before.endsWith(':') ? `${before} ${url}` : `${before}(${url})`;
}
