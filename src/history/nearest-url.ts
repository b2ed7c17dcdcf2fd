import { resembling } from '../report/diagnostics/nearest.ts';
import { quote } from '../report/diagnostics/source.ts';
import { splitUrl } from '../urls/redirects.ts';
import type { KnownUrls } from './known-urls.ts';

/** The URL of the site that was probably meant: a page like the one that is missing, or the one above it. */
export function nearestUrl(url: string, known: KnownUrls): string {
  const { path, anchor } = splitUrl(url);
  // If the page exists, only its anchor is wrong.
  if (anchor !== '' && known.pageAt(path) !== undefined) return resembling(url, known.candidates(url)) ?? path;
  const near = resembling(path.replace(/\.mdx$/, ''), known.candidates(path)) ?? pageAbove(path, known);
  // The anchor may be right, if only the page was misspelt.
  const withAnchor = anchor !== '' && splitUrl(near).path !== path ? `${near}#${anchor}` : near;
  return known.has(withAnchor) === false ? near : withAnchor;
}

function pageAbove(path: string, known: KnownUrls): string {
  const above = path.replace(/[^/]*\/?$/, '');
  return above.length < 2 || known.has(above) === true ? above || '/' : pageAbove(above, known);
}

/** What is missing of a URL, in words: the page, or only its anchor. */
export function whatIsMissing(url: string, known: KnownUrls): string {
  const { path } = splitUrl(url);
  return known.has(path) === false ? 'where there is no page' : `but ${quote(path)} has no such anchor`;
}
