import { documentsOf, type Content } from '../../../report/content.ts';
import { decoded } from '../../../report/decoded.ts';
import { resemblingFile } from '../../../report/diagnostics/nearest.ts';
import { correctedLines, placesIn, quote } from '../../../report/diagnostics/source.ts';
import { isPath, meantUrl } from '../../../report/markdown/resolve-link.ts';
import type { UsedLink } from '../../../report/schema/report.ts';
import { insideUrl, type SiteLocation } from '../../../urls/read-url.ts';
import { missingAt, placeOf, type Missing, type Site } from '../../../urls/site.ts';
import { withUrl } from '../../link-targets.ts';
import { explainMissing } from '../../missing-url.ts';
import type { UrlRule, UrlSeen } from '../../rule.ts';

interface BrokenLink extends UsedLink {
  missing: Missing;
}

export const brokenLink: UrlRule = {
  code: 'broken-link',
  check(seen, report) {
    for (const { file, links } of documentsOf(seen.content)) {
      const broken = links.flatMap((link) => brokenAt(link, seen) ?? []);
      if (broken.length === 0) continue;
      const text = seen.textOf(file);
      const { stretch } = placesIn(text);
      // Several links may use one reference definition.
      const byPlace = new Map(broken.map((link) => [`${link.position.line}:${link.position.column}`, link]));
      for (const link of byPlace.values()) {
        const [start, end] = stretch(link.position);
        const written = text.slice(start, end);
        const { near, ...explanation } = explainLink(link, written, seen.content, seen.urls);
        const fix = correctedLines(text, start, end, correctedLink(written, near, seen.location));
        report(file, { at: link.position, fix, ...explanation });
      }
    }
  },
};

/** What is missing where a link leads to; undefined if it works, or may work once other mistakes are fixed. */
function brokenAt(link: UsedLink, { urls, location, isDoubtful }: UrlSeen): BrokenLink | undefined {
  if (link.isRelative) return { ...link, missing: 'page' };
  const to = isPath(link.to) ? decoded(link.to) : location.origin && insideUrl(link.to, '/', location);
  const missing = to === undefined ? undefined : missingAt(to, urls);
  if (to === undefined || !missing || isDoubtful(to, missing)) return undefined;
  return { ...link, to, missing };
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
