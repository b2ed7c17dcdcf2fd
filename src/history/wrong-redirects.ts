import type { Content } from '../report/content.ts';
import { diagnostic, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { positionFinder, quote } from '../report/diagnostics/source.ts';
import { redirectLine } from '../report/fields/yaml.ts';
import { hasDevice, pathOnDisk } from '../report/rules/portable-names.ts';
import { RedirectRules } from '../urls/follow-redirects.ts';
import { plainRedirects, splitUrl } from '../urls/redirects.ts';
import type { Sources } from './doubtful-urls.ts';
import type { KnownUrls } from './known-urls.ts';
import { nearestUrl, whatIsMissing } from './nearest-url.ts';

/** Longer chains are followed in more than one step. */
const maxFollowed = 50;

/** A redirect as written, and its URLs in plain form. */
interface Redirect {
  written: string;
  from: string;
  to: string;
}

/** Reports redirects from URLs that cannot redirect, and redirects that do not end at a page. */
export function wrongRedirects(content: Content, known: KnownUrls, { root, textOf }: Sources): Diagnostic[] {
  const redirects = Object.entries(content.redirects).map(([written, target]): Redirect => {
    const [[from, to] = [written, target]] = Object.entries(plainRedirects({ [written]: target }));
    return { written, from, to };
  });
  if (redirects.length === 0) return [];
  const file = `${root}/redirects.yaml`;
  const text = textOf(file) ?? '';
  const positionAt = positionFinder(text);
  const offsets = keysIn(text);
  const check = new RedirectCheck(redirects, known);
  return redirects.flatMap((redirect) => {
    const position = positionAt(offsets.get(redirect.written) ?? 0);
    const source = check.sourceProblem(redirect);
    if (source) return diagnostic(file, { code: 'redirect-source', position, ...source, fix: 'Delete this line.' });
    const target = check.targetProblem(redirect);
    return target ? diagnostic(file, { code: 'redirect-target', position, ...target }) : [];
  });
}

/** Finds the problems of each redirect of a site, given all of them. */
class RedirectCheck {
  readonly #known: KnownUrls;
  /** The first redirect from each URL. */
  readonly #firstFrom: ReadonlyMap<string, Redirect>;
  /** The first redirect from each path on disk, without those that have another problem. */
  readonly #firstOnDisk: ReadonlyMap<string, Redirect>;
  /** Targets by old URL. A redirect from an existing page is left out: it has a diagnostic of its own. */
  readonly #targets: ReadonlyMap<string, string>;
  readonly #rules: RedirectRules;

  constructor(redirects: readonly Redirect[], known: KnownUrls) {
    this.#known = known;
    this.#firstFrom = firstBy(redirects, ({ from }) => from.normalize('NFC'));
    const possible = [...this.#firstFrom.values()].filter(({ from }) => {
      const { path } = splitUrl(from);
      return known.pageAt(path) === undefined && !hasDevice(path);
    });
    this.#firstOnDisk = firstBy(possible, ({ from }) => pathOnDisk(splitUrl(from).path));
    this.#targets = new Map(
      redirects.flatMap(({ from, to }) => (known.pageAt(from) === undefined ? [[from, to]] : [])),
    );
    this.#rules = new RedirectRules(Object.fromEntries(this.#targets));
  }

  /** Why there can be no redirect from its old URL. */
  sourceProblem(redirect: Redirect): { found: string; expected: string } | undefined {
    const { written, from, to } = redirect;
    const first = this.#firstFrom.get(from.normalize('NFC'));
    if (first && first !== redirect) {
      const found = `${quote(written)}, which is the same URL as ${quote(first.written)}`;
      return { found, expected: 'each old URL once' };
    }
    const { path } = splitUrl(from);
    if (this.#known.pageAt(path) === undefined) {
      const expected = 'a URL that can be a folder on any system';
      if (hasDevice(path)) return { found: `${quote(written)}, the name of a device on Windows`, expected };
      const twin = this.#known.twinOf(path) ?? this.#redirectedTwin(path, to);
      if (twin !== undefined)
        return { found: `${quote(written)}, which Windows and macOS take for ${quote(twin)}`, expected };
    }
    const page = this.#known.pageAt(from);
    // One that says what a name says already does no harm.
    if (page === undefined || (page === to && page !== from)) return undefined;
    return { found: `${quote(from)}, which already has a page`, expected: 'an old URL that has no page any more' };
  }

  /** The path of another redirect, to another page, that is the same path on Windows or macOS. */
  #redirectedTwin(path: string, to: string): string | undefined {
    const other = this.#firstOnDisk.get(pathOnDisk(path));
    const otherPath = other && splitUrl(other.from).path;
    return otherPath === path || other?.to === to ? undefined : otherPath;
  }

  /** Why a redirect does not end at a page, and the line that would. */
  targetProblem(redirect: Redirect): { found: string; expected: string; fix: string } | undefined {
    const { from, to } = redirect;
    const known = this.#known;
    if (!to.startsWith('/') || known.pageAt(from) !== undefined) return undefined;
    const end = this.#endOf(redirect);
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
  }

  /** Where other redirects lead in the end; undefined if that is back to where they began. */
  #endOf({ from, to }: Redirect): string | undefined {
    const seen = new Set([from]);
    for (let url = to; !seen.has(url);) {
      seen.add(url);
      const next = this.#targets.get(url) ?? this.#rules.apply(url, from);
      if (next === undefined || seen.size > maxFollowed) return url;
      url = next;
    }
    return undefined;
  }
}

/** The first redirect of each key, in their order. */
function firstBy(redirects: readonly Redirect[], keyOf: (redirect: Redirect) => string): Map<string, Redirect> {
  const first = new Map<string, Redirect>();
  for (const redirect of redirects) {
    const key = keyOf(redirect);
    if (!first.has(key)) first.set(key, redirect);
  }
  return first;
}

/** The offset of each key of redirects, quoted or not. */
function keysIn(text: string): Map<string, number> {
  const keys = /(?<=^|[\r\n{,][^\S\r\n]{0,100})(["']?)(\/[^\r\n]{0,4000}?)\1[^\S\r\n]*:(?=\s)/g;
  return new Map(
    Array.from(text.matchAll(keys), ({ index, 1: quote = '', 2: key = '' }) => [key, index + quote.length]),
  );
}
