import type { Content } from '../report/content.ts';
import { diagnostic, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { placesIn, quote } from '../report/diagnostics/source.ts';
import { fieldAt, parseYaml, redirectLine } from '../report/fields/yaml.ts';
import { hasDevice, pathOnDisk } from '../report/rules/path-rules.ts';
import { pathOf } from '../report/schema/redirects.ts';
import { explainMissing, missingAt, type IsDoubtful } from './site.ts';
import type { SiteLocation, Sources } from './read-url.ts';
import { plainUrl, splitUrl } from './redirects.ts';
import { ownerOf, type OwnSite, type SiteUrls } from './site-urls.ts';

/** How far a chain of redirects is followed; the next check follows the rest. */
const maxFollowed = 50;

interface Redirect {
  /** The old URL as it is in the file. */
  written: string;
  from: string;
  to: string;
}

/** Reports redirects from URLs that cannot redirect, and redirects that do not end at a page. */
export function wrongRedirects(
  content: Content,
  site: SiteUrls,
  { root, textOf, ...location }: Sources,
  isDoubtful: IsDoubtful,
): Diagnostic[] {
  const redirects = Object.entries(content.redirects).map(([written, target]): Redirect => {
    return { written, from: plainUrl(written), to: plainUrl(target) };
  });
  if (redirects.length === 0) return [];
  const file = `${root}/redirects.yaml`;
  const text = textOf(file) ?? '';
  const document = parseYaml(text);
  const { at } = placesIn(text);
  const sourceProblem = sourceChecker(site.own, location);
  const targetProblem = targetChecker(redirects, site, isDoubtful);
  return redirects.flatMap((redirect) => {
    const source = sourceProblem(redirect);
    const problem = source ? { fix: 'Delete this line.', ...source } : targetProblem(redirect);
    if (!problem) return [];
    const position = at(fieldAt(document, [redirect.written])?.key.range[0] ?? 0);
    return diagnostic(file, { code: source ? 'redirect-source' : 'redirect-target', position, ...problem });
  });
}

type RedirectProblem = { found: string; expected: string; fix?: string };

/** Returns a function that says why an old URL cannot redirect. It has to be called for each redirect in turn. */
function sourceChecker(own: OwnSite, location: SiteLocation): (redirect: Redirect) => RedirectProblem | undefined {
  const firstFrom = new Map<string, string>();
  /** Pages, files and redirects by their path on Windows and macOS, where case does not count. */
  const onDisk = new Map<string, { path: string; to?: string }>();
  for (const path of [...own.reserved, ...own.pages.keys()]) onDisk.set(pathOnDisk(path), { path });

  return (redirect) => {
    const { written, from, to } = redirect;
    const outside = hostProblem(redirect, own, location);
    if (outside) return outside;
    const url = from.normalize('NFC');
    const first = firstFrom.get(url);
    if (first !== undefined)
      return { found: `${quote(written)}, which is the same URL as ${quote(first)}`, expected: 'each old URL once' };
    firstFrom.set(url, written);
    const { path, anchor } = splitUrl(from);
    const owner = ownerOf(path, own);
    if (owner === undefined) {
      const expected = 'a URL that can be a folder on any system';
      if (hasDevice(path)) return { found: `${quote(written)}, the name of a device on Windows`, expected };
      const key = pathOnDisk(path);
      const twin = onDisk.get(key) ?? { path: ownerOf(key, own) ?? path };
      if (twin.path !== path && twin.to !== to)
        return { found: `${quote(written)}, which Windows and macOS take for ${quote(twin.path)}`, expected };
      onDisk.set(key, onDisk.get(key) ?? { path, to });
    }
    if (anchor !== '') return anchorProblem(path, anchor, own);
    // A redirect that repeats what a name does is harmless.
    if (owner === undefined || (owner === to && owner !== from)) return undefined;
    const isSwapped = to.startsWith('/') && ownerOf(splitUrl(to).path, own) === undefined;
    return {
      found: `${quote(from)}, which already has a page`,
      expected: 'an old URL that has no page any more',
      ...(isSwapped && { fix: redirectLine(to, from) }),
    };
  };
}

/** Why an old URL is not a path from the root of the site: it has a host or the base path. */
function hostProblem(
  { written, to }: Redirect,
  { pages }: OwnSite,
  { origin, base }: SiteLocation,
): RedirectProblem | undefined {
  const path = pathOf(written);
  const isBelow = base !== '/' && !pages.has(base) && path.startsWith(base);
  if (path === written && !isBelow) return undefined;
  const isOwn = path === written || ((isBelow || base === '/') && written.startsWith(origin ?? ''));
  return {
    found: `${quote(written)}, which is not a path from the root of this site`,
    expected: 'the old path without the host and the base path of the site',
    ...(isOwn && { fix: redirectLine(isBelow ? path.slice(base.length - 1) : path, to) }),
  };
}

/** Why an anchor cannot redirect: it still exists, or its URL was never permanent. */
function anchorProblem(path: string, anchor: string, { pages }: OwnSite): RedirectProblem | undefined {
  const expected = 'an old place on a page of a cycle, an area, an item or a topic, or on a page that is gone';
  const written = quote(`${path}#${anchor}`);
  if (pages.get(path)?.has(anchor)) return { found: `${written}, which still is a place on that page`, expected };
  if (anchor.startsWith('_')) return { found: `${written}, which belongs to the layout of pages`, expected };
  const keepsNone = pages.has(path) && pages.get(path) === undefined;
  return keepsNone ? { found: `${written}, on a page whose places have no permanent URLs`, expected } : undefined;
}

/** Returns a function that says why a redirect does not end at a page, with the corrected line. */
function targetChecker(redirects: readonly Redirect[], site: SiteUrls, isDoubtful: IsDoubtful) {
  const isOwn = (url: string) => ownerOf(url, site.own) !== undefined;
  // A redirect from an existing page is reported already.
  const targets = new Map(redirects.filter(({ from }) => !isOwn(from)).map(({ from, to }) => [from, to]));
  return ({ from, to }: Redirect): (RedirectProblem & { fix: string }) | undefined => {
    if (!to.startsWith('/') || isOwn(from)) return undefined;
    const end = finalTarget(from, to);
    if (end === undefined) {
      const expected = 'the URL of an existing page';
      const fix = `Write where ${from} is now, or delete this line.`;
      return { found: `${quote(from)} → ${quote(to)}, which redirects back`, expected, fix };
    }
    if (end !== to) {
      const expected = `its own target, ${quote(end)}`;
      return { found: `${quote(to)}, which is redirected again`, expected, fix: redirectLine(from, end) };
    }
    const missing = missingAt(to, site);
    if (missing === undefined || isDoubtful(to, missing)) return undefined;
    const { wrong, expected, near } = explainMissing(to, missing, { ...site.own, redirects: site.redirects });
    return { found: `${quote(to)}, ${wrong}`, expected, fix: redirectLine(from, near) };
  };

  /** The end of a chain of redirects; undefined if it is a circle. */
  function finalTarget(from: string, to: string): string | undefined {
    const seen = new Set([from]);
    let url = to;
    for (; targets.has(url) && !seen.has(url) && seen.size <= maxFollowed; url = targets.get(url)!) seen.add(url);
    return seen.has(url) ? undefined : url;
  }
}
