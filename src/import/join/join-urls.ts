import { lostUrls } from '../../urls/lost-urls.ts';
import { movedUrls } from '../../urls/follow-redirects.ts';
import type { SiteLocation } from '../../urls/read-url.ts';
import { joinUrl, plainUrl, splitUrl, type Redirects } from '../../urls/redirects.ts';
import { endOf, reaches, type Site } from '../../urls/site.ts';

/** What becomes of the URLs that a site has published when it joins another one. */
export interface JoinedUrls {
  /** Those that work here, too. */
  kept: string[];
  /** New redirects, by old URLs. */
  redirects: Redirects;
  /** New URLs of those at which something else is here. */
  taken: Map<string, string>;
  /** Those that nothing here is at. */
  lost: string[];
}

/** Pages that every site has at the same URLs, and what is made anew for all teams, are of no team. */
const ofTeam = /^\/(?:areas|topics|cycles|pages|files|reviews)\/./;

/**
 * @param published the URLs of the site that joins.
 * @param own its redirects, and those that its new names make necessary.
 * @param site what is joined, without these redirects.
 */
export function joinUrls(
  published: readonly string[],
  own: { redirects: Redirects; renamed: Redirects },
  site: Site,
  location: SiteLocation,
): JoinedUrls {
  const result: JoinedUrls = { kept: [], redirects: {}, taken: new Map(), lost: [] };
  const works = (url: string) => !url.startsWith('/') || lostUrls([url], site, location).length === 0;
  const newUrl = (url: string) => movedUrls(own.renamed, [url]).get(url) ?? url;
  for (const [written, target] of Object.entries(own.redirects)) {
    const [from, to] = [plainUrl(written), newUrl(plainUrl(target))];
    if (!reaches(from, site) && works(to)) result.redirects[from] = to;
  }
  const ofSite = published.filter((url) => ofTeam.test(url));
  const [places, pages] = [true, false].map((wanted) => ofSite.filter((url) => url.includes('#') === wanted));
  const moved = movedUrls(own.renamed, ofSite);
  const endAt = (url: string) => joinUrl({ ...splitUrl(url), path: endOf(splitUrl(url).path, site) });
  const isSame = (url: string, other: string) => endAt(url) === endAt(other);
  const sort = (url: string, redirected: string | undefined) => {
    const to = moved.get(url);
    if (to !== undefined && reaches(url, site) && !isSame(url, to)) result.taken.set(url, to);
    else if (works(redirected ?? url)) result.kept.push(url);
    else if (to !== undefined && works(to)) {
      result.redirects[url] = to;
      result.kept.push(url);
    } else result.lost.push(url);
  };
  // The redirect of a page is also that of the places on it and below it.
  for (const url of pages!.toSorted((a, b) => a.split('/').length - b.split('/').length))
    sort(url, movedUrls(result.redirects, [url]).get(url));
  const movedPlaces = movedUrls(result.redirects, places!);
  for (const url of places!) sort(url, movedPlaces.get(url));
  return result;
}
