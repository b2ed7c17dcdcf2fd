import { splitUrl } from './redirects.ts';
import { routeOf } from './routes.ts';
import { reaches, type Site } from './site.ts';
import type { SiteLocation } from './read-url.ts';

/** The published URLs that would stop working, without feeds if the URL of the site is unknown, as in a local build. */
export function lostUrls(published: readonly string[], site: Site, { origin }: SiteLocation): string[] {
  return published.filter((url) => {
    if (reaches(url, site)) return false;
    const { path } = splitUrl(url);
    const route = routeOf(path);
    if (origin === undefined && route?.needsUrl) return false;
    // Other pages never promised their anchors.
    const isPromised = route?.anchors === 'kept' || !site.pages.has(path) || site.redirects.has(path);
    return isPromised || !reaches(path, site);
  });
}
