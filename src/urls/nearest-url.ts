import { resembling } from '../report/diagnostics/nearest.ts';
import { quote } from '../report/diagnostics/source.ts';
import { joinUrl } from './redirects.ts';
import { endOf, missingAt, placeOf, withSlash, type Missing, type Site } from './site.ts';

/** The URL of the site that was probably meant: a page or place like the one that is missing, or the page above it. */
export function nearestUrl(url: string, missing: Missing, site: Site): string {
  const { path, anchor } = placeOf(url);
  if (missing === 'slash') return withSlash(url);
  if (missing === 'anchor') {
    const page = endOf(path, site);
    const places = [...(site.pages.get(page) ?? [])].filter((id) => id.startsWith('_') === anchor.startsWith('_'));
    return (
      resembling(
        joinUrl({ path: page, anchor }),
        places.map((id) => `${page}#${id}`),
      ) ?? page
    );
  }
  const near = endOf(resembling(path.replace(/\.mdx$/, ''), candidatesFor(path, site)) ?? pageAbove(path, site), site);
  // The anchor may be right, if only the page was misspelt.
  const withAnchor = joinUrl({ path: near, anchor });
  return missingAt(withAnchor, site) === undefined ? withAnchor : near;
}

/** For an original, the others; else all pages. */
function candidatesFor(path: string, { pages, files }: Site): string[] {
  const originals = path.startsWith('/files/') ? [...files].filter((file) => file.startsWith('/files/sources/')) : [];
  return originals.length > 0 ? originals : [...pages.keys()];
}

function pageAbove(path: string, site: Site): string {
  const above = path.replace(/[^/]*\/?$/, '');
  return above.length < 2 || site.pages.has(above) ? above || '/' : pageAbove(above, site);
}

/** What is missing of a URL, in words. */
export function whatIsMissing(url: string, missing: Missing, site: Site): string {
  if (missing === 'page') return 'where there is no page';
  return missing === 'slash'
    ? 'which hosts redirect, because it has no slash at its end'
    : `but ${quote(endOf(placeOf(url).path, site))} has no such anchor`;
}
