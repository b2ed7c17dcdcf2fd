import { documentsOf, type Content } from '../report/content.ts';
import { decoded } from '../report/decoded.ts';
import { diagnostic, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { resemblingFile } from '../report/diagnostics/nearest.ts';
import { correctedLines, placesIn, quote } from '../report/diagnostics/source.ts';
import { withUrl } from '../report/markdown/tree.ts';
import { isPath, meantUrl } from '../report/markdown/resolve-link.ts';
import type { UsedLink } from '../report/schema/report.ts';
import { explainMissing, missingAt, placeOf, type IsDoubtful, type Missing, type Site } from './site.ts';
import { insideUrl, type SiteLocation, type Sources } from './read-url.ts';

interface BrokenLink extends UsedLink {
  missing: Missing;
}

/** Reports links that authors wrote to places that the site does not have. */
export function brokenLinks(content: Content, site: Site, sources: Sources, isDoubtful: IsDoubtful): Diagnostic[] {
  const brokenAt = (used: UsedLink): BrokenLink[] => {
    if (used.isRelative) return [{ ...used, missing: 'page' }];
    const to = isPath(used.to) ? decoded(used.to) : sources.origin && insideUrl(used.to, '/', sources);
    const missing = to === undefined ? undefined : missingAt(to, site);
    if (to === undefined || !missing || isDoubtful(to, missing)) return [];
    return [{ ...used, to, missing }];
  };
  return documentsOf(content).flatMap(({ file, links }) => {
    // Several links may use one reference definition.
    const broken = new Map(
      links.flatMap(brokenAt).map((link) => [`${link.position.line}:${link.position.column}`, link]),
    );
    if (broken.size === 0) return [];
    const text = sources.textOf(file) ?? '';
    const { stretch } = placesIn(text);
    return [...broken.values()].map((link) => {
      const [start, end] = stretch(link.position);
      const written = text.slice(start, end);
      const { near, ...explanation } = explainLink(link, written, content, site);
      const fix = correctedLines(text, start, end, correctedLink(written, near, sources));
      return diagnostic(file, { code: 'broken-link', position: link.position, fix, ...explanation });
    });
  });
}

/** `near` is the URL that was probably meant; without one, `fix` may say what to do instead. */
function explainLink(
  { to, isRelative, missing }: BrokenLink,
  written: string,
  content: Content,
  site: Site,
): { found: string; expected: string; fix?: string; near?: string | undefined } {
  const original = placeOf(to).path.replace(/^\/files\//, '');
  if (placeOf(to).path.startsWith('/files/') && content.paths.has(original)) {
    return {
      found: `${quote(to)}, a file that is not published`,
      expected: 'a file that a report names as its source, or that is in public/',
      fix: 'Put the file into public/ and link to it there, or name it as the source of a report.',
    };
  }
  if (isRelative) {
    const near = meantFile(to, content);
    const nearest = near === undefined ? 'none is like this one' : `the nearest is ${quote(near)}`;
    return {
      found: `${quote(written)}, where there is no content file`,
      expected: `a URL of the site; ${nearest}`,
      near,
    };
  }
  const { wrong, expected, near } = explainMissing(to, missing, site);
  // The home page is not worth suggesting, unless the link is a bare URL and has no words to keep.
  if (near !== '/' || !written.startsWith('[')) return { found: `${quote(to)}, ${wrong}`, expected, near };
  return { found: `${quote(to)}, ${wrong}`, expected: 'a URL of the site; none is like this one' };
}

/** The link with another URL, or without a URL just its words. A bare URL stays a full one. */
function correctedLink(written: string, url: string | undefined, { origin, base }: SiteLocation): string {
  if (url !== undefined && /^https?:/i.test(written)) return `${origin}${encodeURI(base)}${url.slice(1)}`;
  const words = written.replace(/^\[([\s\S]*)\]\(.*$|^(?:\[[^\]]*\]:|https?:).*$/s, '$1');
  return withUrl(written, url) ?? words;
}

/** The page of the content file with the most similar path. */
function meantFile(to: string, { paths }: Content): string | undefined {
  const [path = '', anchor = ''] = to.slice(1).split(/(?=#)/, 2);
  // A path from another folder has a folder too few or too many.
  const files = [...paths].filter((file) => file.endsWith('.mdx') && !/(?:^|\/)_/.test(file));
  const forms = new Map(files.flatMap((file) => [file, file.slice(file.indexOf('/') + 1)].map((form) => [form, file])));
  const page = meantUrl(forms.get(resemblingFile(path, forms.keys()) ?? '') ?? '');
  return page === undefined ? undefined : page + anchor;
}
