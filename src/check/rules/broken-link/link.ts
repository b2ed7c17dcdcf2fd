import { documentsOf, type Content } from '../../../report/content.ts';
import { decoded } from '../../../report/decoded.ts';
import type { Position } from '../../../report/diagnostics/diagnostic.ts';
import { correctedLines, placesIn, quote } from '../../../report/diagnostics/source.ts';
import { isPath } from '../../../report/markdown/resolve-link.ts';
import type { UsedLink } from '../../../report/schema/report.ts';
import { insideUrl, type SiteLocation } from '../../../urls/read-url.ts';
import { missingAt, placeOf, type Missing, type Site } from '../../../urls/site.ts';
import { withUrl, wordsIn } from '../../link-targets.ts';
import { urlFaults } from '../../missing-url.ts';
import type { UrlRule, UrlSeen } from '../../rule.ts';

interface BrokenLink extends UsedLink {
  missing: Missing;
}

/** Links to other URLs beyond this number wait until these are right, as each is compared with all pages. */
const most = 1_000;

export const brokenLink: UrlRule = {
  code: 'broken-link',
  check(seen, report) {
    let faultOf: ReturnType<typeof linkFaults> | undefined;
    const explained = new Set<string>();
    const others: { file: string; at: Position }[] = [];
    for (const { file, links } of documentsOf(seen.content)) {
      const broken = links.flatMap((link) => brokenAt(link, seen) ?? []);
      if (broken.length === 0) continue;
      const text = seen.textOf(file);
      const { stretch } = placesIn(text);
      // Several links may use one reference definition.
      const byPlace = new Map(broken.map((link) => [`${link.position.line}:${link.position.column}`, link]));
      for (const link of byPlace.values()) {
        if (!explained.has(link.to) && explained.size === most) {
          others.push({ file, at: link.position });
          continue;
        }
        explained.add(link.to);
        const [start, end] = stretch(link.position);
        const written = text.slice(start, end);
        faultOf ??= linkFaults(seen.content, seen.urls);
        const { near, ...fault } = faultOf(link, written);
        const fix = correctedLines(text, start, end, correctedLink(written, near, seen.location));
        report(file, { at: link.position, fix, ...fault });
      }
    }
    const [next] = others;
    if (!next) return;
    report(next.file, {
      at: next.at,
      found: `one of ${others.length.toLocaleString('en')} more links to where there is nothing; no others are shown`,
      expected: 'a URL of the site',
      fix: 'Fix the links reported before it, and check again.',
    });
  },
};

/** What is missing where a link leads to; undefined if it works, or may work once other mistakes are fixed. */
function brokenAt(link: UsedLink, { urls, location, isDoubtful }: UrlSeen): BrokenLink | undefined {
  const to = isPath(link.to) ? decoded(link.to) : location.origin && insideUrl(link.to, '/', location);
  const missing = to === undefined ? undefined : missingAt(to, urls);
  if (to === undefined || !missing || isDoubtful(to, missing)) return undefined;
  return { ...link, to, missing };
}

interface Fault {
  found: string;
  expected: string;
  /** The URL that was probably meant. */
  near?: string;
  /** What to do instead, if there is no such URL. */
  fix?: string;
}

/** Returns a function that says what is wrong with broken links. */
function linkFaults({ paths }: Content, site: Site): (link: BrokenLink, written: string) => Fault {
  const faultOf = urlFaults(site);
  return ({ to, missing }, written) => {
    const original = placeOf(to).path.replace(/^\/files\//, '');
    if (placeOf(to).path.startsWith('/files/') && paths.has(original)) return unpublished(to);
    const { wrong, expected, near } = faultOf(to, missing);
    const isBare = near === undefined && !written.startsWith('[');
    return {
      found: `${quote(to)}, ${wrong}`,
      expected,
      ...(near !== undefined && { near }),
      ...(isBare && { fix: 'Write the URL of a page that exists, or delete it.' }),
    };
  };
}

function unpublished(to: string): Fault {
  return {
    found: `${quote(to)}, a file that is not published`,
    expected: 'a file that a report names as its source, or that is in public/',
    fix: 'Put the file into public/ and link to it there, or name it as the source of a report.',
  };
}

/** The link with another URL, or without a URL just its words. A bare URL stays a full one. */
function correctedLink(written: string, url: string | undefined, { origin, base }: SiteLocation): string {
  if (url !== undefined && /^https?:/i.test(written)) return `${origin}${encodeURI(base)}${url.slice(1)}`;
  return withUrl(written, url) ?? wordsIn(written);
}
