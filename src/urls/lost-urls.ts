import { diagnostic, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { redirectLine } from '../report/fields/yaml.ts';
import { tooManyMistakes } from '../report/limits.ts';
import { plural } from '../report/plural.ts';
import { readUrlList } from '../report/url-list.ts';
import { quote } from '../report/diagnostics/source.ts';
import { splitUrl } from './redirects.ts';
import { routeOf } from './routes.ts';
import { reaches, type Site } from './site.ts';
import type { SiteLocation, Sources } from './read-url.ts';
import { suggestRedirects } from './suggest-redirects.ts';

/** Lost URLs beyond this number get no suggestion, as each is compared with all pages. */
const maxSuggested = 1_000;

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

/** Suggests redirects that together fix all published URLs that would stop working, each at the line of its old URL. */
export function lostUrlDiagnostics(published: readonly string[], site: Site, sources: Sources): Diagnostic[] {
  const lost = lostUrls(published, site, sources);
  if (lost.length === 0) return [];
  const file = `${sources.root}/addresses.txt`;
  const listed = readUrlList(sources.textOf(file) ?? '');
  // The list may have anchors of a page without the page.
  const lineOf = (url: string) =>
    (listed.find((entry) => entry.url === url) ?? listed.find((entry) => splitUrl(entry.url).path === url))?.line ?? 1;
  const suggestions = suggestRedirects(lost.slice(0, maxSuggested), site, new Set(published));
  const found = suggestions.map(({ from, to, fixes }) => {
    const more = `, and ${plural(fixes.length, 'other')} that the same redirect would fix`;
    return diagnostic(file, {
      code: 'lost-url',
      position: { line: lineOf(from), column: 1 },
      found: `${quote(from, 250)}, which was published and would stop working${fixes.length === 0 ? '' : more}`,
      expected: `a redirect in redirects.yaml; the most probable new URL is ${quote(to, 250)}`,
      fix: redirectLine(from, to),
    });
  });
  if (lost.length <= maxSuggested) return found;
  const last = found.at(-1)!.position;
  return [...found, diagnostic(file, tooManyMistakes(`${lost.length} URLs that would stop working`, last))];
}
