import { quote } from '../../report/diagnostics/source.ts';
import { pathOf } from '../../report/schema/redirects.ts';
import type { SiteLocation } from '../../urls/read-url.ts';
import { redirectLine } from '../../urls/redirect-line.ts';
import { splitUrl } from '../../urls/redirects.ts';
import { routeOf } from '../../urls/routes.ts';
import { ownerOf, type OwnSite } from '../../urls/site-urls.ts';
import { hasDevice, pathOnDisk } from '../portable-path.ts';
import { redirectsOf, reportRedirects, type Redirect } from '../redirects.ts';
import type { Mistake, UrlRule } from '../rule.ts';

/** Only an old URL of this site that has no page or place any more can redirect. */
export const redirectSource: UrlRule = {
  code: 'redirect-source',
  check({ content, urls: { own }, location, ...files }, report) {
    const redirects = redirectsOf(content);
    const hasTwin = twinChecker();
    const hasTwinOnDisk = diskChecker(own);
    const targets = new Map(redirects.map(({ from, to }) => [from, to]));
    const mistakeIn = (redirect: Redirect) =>
      otherHost(redirect, own, location) ??
      hasTwin(redirect) ??
      hasTwinOnDisk(redirect) ??
      livePlace(redirect, own, targets);
    reportRedirects(redirects, mistakeIn, files, report);
  },
};

/** The fix if no other text is right. */
const fix = 'Delete this line.';

/** Returns a function that finds URLs that are the same as one before. */
function twinChecker(): (redirect: Redirect) => Mistake | undefined {
  const firstFrom = new Map<string, string>();
  return ({ written, from }) => {
    const url = from.normalize('NFC');
    const first = firstFrom.get(url);
    if (first === undefined) firstFrom.set(url, written);
    if (first === undefined) return undefined;
    return { found: `${quote(written)}, which is the same URL as ${quote(first)}`, expected: 'each old URL once', fix };
  };
}

/** Returns a function that finds URLs that cannot be a folder on Windows or macOS beside pages, files and others. */
function diskChecker(own: OwnSite): (redirect: Redirect) => Mistake | undefined {
  const onDisk = new Map<string, { path: string; to?: string }>();
  for (const path of [...own.reserved, ...own.pages.keys()]) onDisk.set(pathOnDisk(path), { path });
  return ({ written, from, to }) => {
    const { path } = splitUrl(from);
    if (ownerOf(path, own) !== undefined) return undefined;
    const expected = 'a URL that can be a folder on any system';
    if (hasDevice(path)) return { found: `${quote(written)}, the name of a device on Windows`, expected, fix };
    const key = pathOnDisk(path);
    const twin = onDisk.get(key) ?? { path: ownerOf(key, own) ?? path };
    if (twin.path !== path && twin.to !== to)
      return { found: `${quote(written)}, which Windows and macOS take for ${quote(twin.path)}`, expected, fix };
    if (!onDisk.has(key)) onDisk.set(key, { path, to });
    return undefined;
  };
}

/** Why an old URL cannot redirect: there still is a page or a place. */
function livePlace({ from, to }: Redirect, own: OwnSite, targets: ReadonlyMap<string, string>): Mistake | undefined {
  const { path, anchor } = splitUrl(from);
  if (anchor !== '') return liveAnchor(path, anchor, own);
  const owner = ownerOf(path, own);
  // A redirect that repeats what a name does is harmless.
  if (owner === undefined || (owner === to && owner !== from)) return undefined;
  const isSwapped = !targets.has(to) && to.startsWith('/') && ownerOf(splitUrl(to).path, own) === undefined;
  return {
    found: `${quote(from)}, which already has a page`,
    expected: 'an old URL that has no page any more',
    fix: isSwapped ? redirectLine(to, from) : fix,
  };
}

/** Why an old URL is not a path from the root of the site: it has a host or the base path. */
function otherHost({ written, to }: Redirect, { pages }: OwnSite, { origin, base }: SiteLocation): Mistake | undefined {
  const path = pathOf(written);
  const isBelow = base !== '/' && !pages.has(base) && path.startsWith(base);
  if (path === written && !isBelow) return undefined;
  const isOwn = path === written || ((isBelow || base === '/') && written.startsWith(origin ?? ''));
  return {
    found: `${quote(written)}, which is not a path from the root of this site`,
    expected: 'the old path without the host and the base path of the site',
    fix: isOwn ? redirectLine(isBelow ? path.slice(base.length - 1) : path, to) : fix,
  };
}

/** Why an anchor cannot redirect: it still exists, or its URL was never permanent. */
function liveAnchor(path: string, anchor: string, { pages, redirects }: OwnSite): Mistake | undefined {
  const expected = 'an old place on a page of a cycle, an area, an item or a topic, or on a page that is gone';
  const written = quote(`${path}#${anchor}`);
  if (pages.get(path)?.has(anchor)) return { found: `${written}, which still is a place on that page`, expected, fix };
  if (anchor.startsWith('_')) return { found: `${written}, which belongs to the layout of pages`, expected, fix };
  const isPage = pages.has(path) && !redirects.has(path);
  const keepsNone = isPage && (pages.get(path) === undefined || routeOf(path)?.anchors === undefined);
  if (!keepsNone) return undefined;
  return { found: `${written}, on a page whose places have no permanent URLs`, expected, fix };
}
