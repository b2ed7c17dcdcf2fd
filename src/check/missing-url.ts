/** Explains a URL of the site where something is missing. */
import { resembling } from '../report/diagnostics/nearest.ts';
import { quote } from '../report/diagnostics/source.ts';
import { above, joinUrl } from '../urls/redirects.ts';
import { endOf, missingAt, placeOf, withSlash, type Missing, type Site } from '../urls/site.ts';

/** What is wrong with a URL where something is missing, and the URL of the site that was probably meant. */
export function explainMissing(
  url: string,
  missing: Missing,
  site: Site,
): { wrong: string; expected: string; near: string } {
  const near = nearestUrl(url, missing, site);
  const wrong = {
    page: 'where there is no page',
    slash: 'which hosts redirect, because it has no slash at its end',
    anchor: `but ${quote(endOf(placeOf(url).path, site))} has no such anchor`,
  };
  return { wrong: wrong[missing], expected: `a URL of the site; the nearest is ${quote(near)}`, near };
}

/** The page or anchor most like the missing one, or the page above it. */
function nearestUrl(url: string, missing: Missing, site: Site): string {
  const { path, anchor } = placeOf(url);
  if (missing === 'slash') return withSlash(url);
  if (missing === 'anchor') {
    const page = endOf(path, site);
    const places = [...(site.pages.get(page) ?? [])].filter((id) => id.startsWith('_') === anchor.startsWith('_'));
    return joinUrl({ path: page, anchor: resembling(anchor, places) ?? '' });
  }
  const like = resembling(path.replace(/\.mdx$/, ''), candidatesFor(path, site));
  const near = endOf(like ?? above(path, [...site.pages.keys()]), site);
  // If only the page was misspelt, the anchor may be right.
  const withAnchor = joinUrl({ path: near, anchor });
  return missingAt(withAnchor, site) === undefined ? withAnchor : near;
}

/** For the original of a report, all originals; else all pages. */
function candidatesFor(path: string, { pages, files }: Site): string[] {
  const originals = path.startsWith('/files/') ? [...files].filter((file) => file.startsWith('/files/sources/')) : [];
  return originals.length > 0 ? originals : [...pages.keys()];
}
