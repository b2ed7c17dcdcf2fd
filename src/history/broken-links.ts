import type { Content } from '../report/content.ts';
import { diagnostic, type Diagnostic, type Position } from '../report/diagnostics/diagnostic.ts';
import { resemblingFile } from '../report/diagnostics/nearest.ts';
import { correctedLines, createOffsets, quote } from '../report/diagnostics/source.ts';
import { withUrl } from '../report/markdown/link-targets.ts';
import { meantUrl } from '../report/markdown/resolve-link.ts';
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
      const offset = createOffsets(text);
      // A reference definition is written once, however often it is used.
      const once = broken.filter(
        ({ position }, index) => broken.findIndex((other) => samePlace(other.position, position)) === index,
      );
      return once.map(({ to, position, isRelative }) => {
        const start = offset(position.line, position.column);
        const end = offset(position.endLine ?? position.line, position.endColumn ?? position.column);
        const written = text.slice(start, end);
        const page = isRelative ? meantFile(to, content) : nearestUrl(to, known);
        // The home page is not worth suggesting, unless the link is a bare URL and has no words to keep.
        const near = page === '/' && written.startsWith('[') ? undefined : page;
        return diagnostic(file, {
          code: 'broken-link',
          position,
          found: isRelative
            ? `${quote(written)}, where there is no content file`
            : `${quote(to)}, ${whatIsMissing(to, known)}`,
          expected: `a URL of the site; ${near === undefined ? 'none is like this one' : `the nearest is ${quote(near)}`}`,
          fix: correctedLines(
            text,
            start,
            end,
            withUrl(written, near) ??
              withPath(written, to, near) ??
              written.replace(/^\[([\s\S]*)\]\(.*$|^https?:.*$/s, '$1'),
          ),
        });
      });
    },
  );
}

/** A full URL of the site with another path; undefined if the link is not one, or there is no such page. */
function withPath(written: string, to: string, path: string | undefined): string | undefined {
  const url = URL.parse(written);
  if (!url || path === undefined) return undefined;
  const own = splitUrl(to.replace(/\?[^#]*/, '')).path;
  return url.origin + url.pathname.slice(0, -encodeURI(own).length) + path;
}

/** The page of the content file that a path is most like; undefined if none is like it. */
function meantFile(to: string, { paths }: Content): string | undefined {
  const [path = '', anchor = ''] = to.slice(1).split(/(?=#)/, 2);
  // Written from another folder, it lacks the first one, or has one too many.
  const files = [...paths].filter((one) => one.endsWith('.mdx') && !/(?:^|\/)_/.test(one));
  const forms = new Map(
    files.flatMap((file) => [
      [file, file],
      [file.slice(file.indexOf('/') + 1), file],
    ]),
  );
  const page = meantUrl(forms.get(resemblingFile(path, forms.keys()) ?? '') ?? '');
  return page === undefined ? undefined : page + anchor;
}

function samePlace(a: Position, b: Position): boolean {
  return a.line === b.line && a.column === b.column;
}
