import type { Content } from '../report/content.ts';
import { diagnostic, type Diagnostic, type Position } from '../report/diagnostics/diagnostic.ts';
import { resemblingFile } from '../report/diagnostics/nearest.ts';
import { correctedLines, offsetFinder, quote } from '../report/diagnostics/source.ts';
import { withUrl } from '../report/markdown/link-targets.ts';
import { meantUrl } from '../report/markdown/resolve-link.ts';
import type { UsedLink } from '../report/schema/references.ts';
import { splitUrl } from '../urls/redirects.ts';
import type { Sources } from './doubtful-urls.ts';
import type { KnownUrls } from './known-urls.ts';
import { nearestUrl, whatIsMissing } from './nearest-url.ts';

/** Reports links that authors wrote to places that the site does not have. */
export function brokenLinks(content: Content, known: KnownUrls, { textOf }: Sources): Diagnostic[] {
  return [...content.reports, ...content.areas, ...content.topics, ...content.notes, ...content.pages].flatMap(
    ({ file, links }) => {
      const broken = links.filter(({ to, isRelative }) => isRelative || known.has(to) === false);
      if (broken.length === 0) return [];
      const text = textOf(file) ?? '';
      const offsetAt = offsetFinder(text);
      return withoutRepetitions(broken).map((link) => {
        const { line, column, endLine, endColumn } = link.position;
        const [start, end] = [offsetAt(line, column), offsetAt(endLine ?? line, endColumn ?? column)];
        const written = text.slice(start, end);
        const meant = link.isRelative ? meantFile(link.to, content) : nearestUrl(link.to, known);
        // The home page is not worth suggesting, unless the link is a bare URL and has no words to keep.
        const near = meant === '/' && written.startsWith('[') ? undefined : meant;
        return diagnostic(file, {
          code: 'broken-link',
          position: link.position,
          found: link.isRelative
            ? `${quote(written)}, where there is no content file`
            : `${quote(link.to)}, ${whatIsMissing(link.to, known)}`,
          expected: `a URL of the site; ${near === undefined ? 'none is like this one' : `the nearest is ${quote(near)}`}`,
          fix: correctedLines(text, start, end, correctedLink(written, link.to, near)),
        });
      });
    },
  );
}

/** The links without those to a reference definition that others use, too: it is written only once. */
function withoutRepetitions(links: readonly UsedLink[]): UsedLink[] {
  const isSamePlace = (a: Position, b: Position) => a.line === b.line && a.column === b.column;
  return links.filter(
    ({ position }, index) => links.findIndex((other) => isSamePlace(other.position, position)) === index,
  );
}

/** A link with another URL; without one, only its words. */
function correctedLink(written: string, to: string, url: string | undefined): string {
  const words = written.replace(/^\[([\s\S]*)\]\(.*$|^https?:.*$/s, '$1');
  return withUrl(written, url) ?? withPath(written, to, url) ?? words;
}

/** A full URL of the site with another path; undefined if the link is not one, or there is no such page. */
function withPath(written: string, to: string, path: string | undefined): string | undefined {
  const url = URL.parse(written);
  if (!url || path === undefined) return undefined;
  const oldPath = splitUrl(to.replace(/\?[^#]*/, '')).path;
  return url.origin + url.pathname.slice(0, -encodeURI(oldPath).length) + path;
}

/** The page of the content file that a path is most like; undefined if none is like it. */
function meantFile(to: string, { paths }: Content): string | undefined {
  const [path = '', anchor = ''] = to.slice(1).split(/(?=#)/, 2);
  // Written from another folder, it lacks the first one, or has one too many.
  const files = [...paths].filter((file) => file.endsWith('.mdx') && !/(?:^|\/)_/.test(file));
  const forms = new Map(
    files.flatMap((file) => [
      [file, file],
      [file.slice(file.indexOf('/') + 1), file],
    ]),
  );
  const page = meantUrl(forms.get(resemblingFile(path, forms.keys()) ?? '') ?? '');
  return page === undefined ? undefined : page + anchor;
}
