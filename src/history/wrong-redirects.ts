import type { Content } from '../report/content.ts';
import { diagnostic, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { createPlaces, quote } from '../report/diagnostics/source.ts';
import { redirectLine } from '../report/fields/yaml.ts';
import { hasDevice, pathOnDisk } from '../report/rules/portable-names.ts';
import { createFollow } from '../urls/follow-redirects.ts';
import { plainRedirects, splitUrl } from '../urls/redirects.ts';
import type { Sources } from './doubtful-urls.ts';
import type { KnownUrls } from './known-urls.ts';
import { nearestUrl, whatIsMissing } from './nearest-url.ts';

/** Longer chains are followed in more than one step. */
const maxFollowed = 50;

/** Reports redirects from URLs that cannot redirect, and redirects that do not end at a page. */
export function wrongRedirects({ redirects }: Content, known: KnownUrls, { root, textOf }: Sources): Diagnostic[] {
  if (Object.keys(redirects).length === 0) return [];
  const file = `${root}/redirects.yaml`;
  const text = textOf(file) ?? '';
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
      return { found, expected: 'the URL of an existing page', fix: redirectLine(from, nearestUrl(from, known)) };
    }
    if (end !== to) {
      const found = `${quote(to)}, which is redirected again`;
      return { found, expected: `its own target, ${quote(end)}`, fix: redirectLine(from, end) };
    }
    if (known.has(to) !== false) return undefined;
    const near = nearestUrl(to, known);
    const expected = `a URL of the site; the nearest is ${quote(near)}`;
    return { found: `${quote(to)}, ${whatIsMissing(to, known)}`, expected, fix: redirectLine(from, near) };
  };
}

/** The offset of each key of redirects, quoted or not. */
function keysIn(text: string): Map<string, number> {
  const keys = /(?<=^|[\r\n{,][^\S\r\n]{0,100})(["']?)(\/[^\r\n]{0,4000}?)\1[^\S\r\n]*:(?=\s)/g;
  return new Map(
    Array.from(text.matchAll(keys), ({ index, 1: quote = '', 2: key = '' }) => [key, index + quote.length]),
  );
}
