import { meantUrl } from '../report/markdown/resolve-link.ts';
import type { Content } from '../report/content.ts';
import { diagnostic, type Diagnostic, type Position } from '../report/diagnostics/diagnostic.ts';
import { createFollow, plainRedirects, splitUrl } from '../urls/redirects.ts';
import { resembling, resemblingFile } from '../report/diagnostics/nearest.ts';
import { hasDevice, pathOnDisk } from '../report/rules/portable-names.ts';
import { redirectLine } from '../report/fields/yaml.ts';
import { correctedLines, createOffsets, createPlaces, quote } from '../report/diagnostics/source.ts';
import { withUrl } from '../report/markdown/tree.ts';
import { doubtfulUrls, type Sources } from './doubtful-urls.ts';
import type { History } from './history.ts';
import { createKnownUrls, type KnownUrls } from './known-urls.ts';

/**
 * Checks the redirects, and the links that authors wrote to pages of the site. What may be just a consequence of the
 * errors found so far is left out, and what only finished pages show, such as a heading of the guide, is left to the
 * check of the output.
 */
export function checkUrls(
  content: Content,
  history: History,
  sources: Sources,
  errors: readonly Diagnostic[],
): Diagnostic[] {
  const all = createKnownUrls(content, history);
  const isDoubtful = doubtfulUrls(errors, sources);
  const known: KnownUrls = {
    ...all,
    has: (url) => {
      const { path } = splitUrl(url);
      const isThere = all.has(url);
      return isThere === false && isDoubtful(all.has(path) === false ? path : url) ? undefined : isThere;
    },
  };
  return [...brokenLinks(content, known, sources), ...wrongRedirects(content, known, sources)];
}

function brokenLinks(content: Content, known: KnownUrls, { textOf }: Sources): Diagnostic[] {
  return [...content.reports, ...content.areas, ...content.topics, ...content.notes, ...content.pages].flatMap(
    ({ file, links }) => {
      const broken = links.filter(({ to, isRelative }) => isRelative || known.has(to) === false);
      if (broken.length === 0) return [];
      const text = (textOf(file) ?? '').replace(/^\ufeff/, '');
      const offset = createOffsets(text);
      // A reference definition is written once, however often it is used.
      const once = broken.filter(
        ({ position }, index) => broken.findIndex((other) => samePlace(other.position, position)) === index,
      );
      return once.map(({ to, position, isRelative }) => {
        const start = offset(position.line, position.column);
        const end = offset(position.endLine ?? position.line, position.endColumn ?? position.column);
        const written = text.slice(start, end);
        const page = isRelative ? meantFile(to, content) : meant(to, known);
        // The home page is not worth suggesting, unless the link is a bare URL and has no words to keep.
        const near = page === '/' && written.startsWith('[') ? undefined : page;
        return diagnostic(file, {
          code: 'broken-link',
          position,
          found: isRelative
            ? `${quote(written)}, where there is no content file`
            : `${quote(to)}, ${missing(to, known)}`,
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

function wrongRedirects({ redirects }: Content, known: KnownUrls, { root, textOf }: Sources): Diagnostic[] {
  if (Object.keys(redirects).length === 0) return [];
  const file = `${root}/redirects.yaml`;
  const text = (textOf(file) ?? '').replace(/^\ufeff/, '');
  const places = createPlaces(text);
  const offsets = keysIn(text);
  const all = Object.entries(redirects).map(([written, target]): Redirect => {
    const [[from, to] = [written, target]] = Object.entries(plainRedirects({ [written]: target }));
    return { written, from, to };
  });
  const sourceProblem = createSourceCheck(known);
  const targetProblem = createTargetCheck(all, known);
  return all.flatMap((redirect) => {
    const position = places(offsets.get(redirect.written) ?? 0);
    const source = sourceProblem(redirect);
    if (source) return diagnostic(file, { code: 'redirect-source', position, ...source, fix: 'Delete this line.' });
    const target = targetProblem(redirect);
    return target ? diagnostic(file, { code: 'redirect-target', position, ...target }) : [];
  });
}

/** A redirect as written, and its URLs in plain form. */
interface Redirect {
  written: string;
  from: string;
  to: string;
}

/** Returns a function to call for each redirect in order: it says why there can be no redirect at its old URL. */
function createSourceCheck(known: KnownUrls) {
  const first = new Map<string, string>();
  const onDisk = new Map<string, Redirect>();
  return (redirect: Redirect): { found: string; expected: string } | undefined => {
    const { written, from, to } = redirect;
    const same = first.get(from.normalize('NFC'));
    const expected = 'each old URL once';
    if (same !== undefined) return { found: `${quote(written)}, which is the same URL as ${quote(same)}`, expected };
    first.set(from.normalize('NFC'), written);
    const page = known.pageAt(from);
    const { path } = splitUrl(from);
    if (known.pageAt(path) === undefined) {
      const expected = 'a URL that can be a folder on any system';
      if (hasDevice(path)) return { found: `${quote(written)}, the name of a device on Windows`, expected };
      const key = pathOnDisk(path);
      const other = onDisk.get(key) ?? redirect;
      onDisk.set(key, other);
      const otherPath = splitUrl(other.from).path;
      const twin = known.twinOf(path) ?? (otherPath === path || other.to === to ? undefined : otherPath);
      if (twin !== undefined)
        return { found: `${quote(written)}, which Windows and macOS take for ${quote(twin)}`, expected };
    }
    // One that says what a name says already does no harm.
    if (page === undefined || (page === to && page !== from)) return undefined;
    return { found: `${quote(from)}, which already has a page`, expected: 'an old URL that has no page any more' };
  };
}

/** Returns a function that says why a redirect does not end at a page, and the line that would. */
function createTargetCheck(all: readonly Redirect[], known: KnownUrls) {
  // A redirect from an existing page has a diagnostic of its own.
  const real = new Map(all.flatMap(({ from, to }) => (known.pageAt(from) === undefined ? [[from, to]] : [])));
  const follow = createFollow(Object.fromEntries(real));
  /** Where other redirects lead in the end; undefined if that is back to where they began. */
  const endOf = ({ from, to }: Redirect): string | undefined => {
    const seen = new Set([from]);
    for (let url = to; !seen.has(url);) {
      seen.add(url);
      const next = real.get(url) ?? follow(url, from);
      if (next === undefined || seen.size > maxFollowed) return url;
      url = next;
    }
    return undefined;
  };
  return (redirect: Redirect): { found: string; expected: string; fix: string } | undefined => {
    const { from, to } = redirect;
    if (!to.startsWith('/') || known.pageAt(from) !== undefined) return undefined;
    const end = endOf(redirect);
    if (end === undefined) {
      const found = `${quote(from)} → ${quote(to)}, which redirects back`;
      return { found, expected: 'the URL of an existing page', fix: redirectLine(from, meant(from, known)) };
    }
    if (end !== to) {
      const found = `${quote(to)}, which is redirected again`;
      return { found, expected: `its own target, ${quote(end)}`, fix: redirectLine(from, end) };
    }
    if (known.has(to) !== false) return undefined;
    const near = meant(to, known);
    const expected = `a URL of the site; the nearest is ${quote(near)}`;
    return { found: `${quote(to)}, ${missing(to, known)}`, expected, fix: redirectLine(from, near) };
  };
}

/** Longer chains are followed in more than one step. */
const maxFollowed = 50;

function meant(url: string, known: KnownUrls): string {
  const { path, anchor } = splitUrl(url);
  // Of a page that is there nothing but a place like this one, or else the page.
  if (anchor !== '' && known.pageAt(path) !== undefined) return resembling(url, known.candidates(url)) ?? path;
  const near = resembling(path.replace(/\.mdx$/, ''), known.candidates(path)) ?? pageAbove(path, known);
  // The same place on another page, if only the page was misspelt.
  const same = anchor !== '' && splitUrl(near).path !== path ? `${near}#${anchor}` : near;
  return known.has(same) === false ? near : same;
}

function pageAbove(path: string, known: KnownUrls): string {
  const above = path.replace(/[^/]*\/?$/, '');
  return above.length < 2 || known.has(above) === true ? above || '/' : pageAbove(above, known);
}

/** The page is missing, or only the place on it. */
function missing(url: string, known: KnownUrls): string {
  const { path } = splitUrl(url);
  return known.has(path) === false ? 'where there is no page' : `but ${quote(path)} has no such anchor`;
}

/** The offset of each key of redirects, quoted or not. */
function keysIn(text: string): Map<string, number> {
  const keys = /(?<=^|[\r\n{,][^\S\r\n]{0,100})(["']?)(\/[^\r\n]{0,4000}?)\1[^\S\r\n]*:(?=\s)/g;
  return new Map(
    Array.from(text.matchAll(keys), ({ index, 1: quote = '', 2: key = '' }) => [key, index + quote.length]),
  );
}

function samePlace(a: Position, b: Position): boolean {
  return a.line === b.line && a.column === b.column;
}
