import { resembling } from '../../report/diagnostics/nearest.ts';
import { movedUrls } from '../../urls/follow-redirects.ts';
import type { RedirectResolver } from '../../urls/redirect-resolver.ts';
import { joinUrl, splitUrl, type PageUrl } from '../../urls/redirects.ts';
import { routeOf } from '../../urls/routes.ts';

/** A site that lacks some URLs. */
export interface Known extends RedirectResolver {
  /** Every permanent URL of the output, redirects included. */
  urls: ReadonlySet<string>;
  /** The redirects among them. */
  leading: ReadonlySet<string>;
  /** URLs that were published before. Any other is new, so an old one may have become it. */
  recorded: ReadonlySet<string>;
}

/** A line for `redirects.yaml`. */
export interface RedirectSuggestion {
  /** The URL that would stop working. */
  from: string;
  to: string;
  /** Other URLs that the line fixes too. */
  fixes: string[];
}

/**
 * Suggests redirects that together fix all URLs that would stop working. Pages come first, because the redirect of a
 * page also holds for what is below it.
 */
export function suggestRedirects(gone: readonly string[], known: Known): RedirectSuggestion[] {
  const { reaches } = known;
  const places = [...known.urls].map(splitUrl).filter(({ path }) => !known.leading.has(path));
  // An anchor needs its page, even if the list does not have the page.
  const lostPages = gone.map((url) => splitUrl(url).path).filter((path) => !reaches(path));
  const left = new Set([...gone, ...lostPages].sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1)));
  const suggestions: RedirectSuggestion[] = [];
  for (const from of left) {
    left.delete(from);
    const to = from.includes('#')
      ? joinUrl(placeFor(from, suggestions, known, places))
      : pageFor(from, left, known, places);
    const moved = Object.entries(movedUrls({ [from]: to }, [...left]));
    const fixes = moved.flatMap(([url, end]) => (url !== from && (!end.startsWith('/') || reaches(end)) ? url : []));
    for (const fixed of fixes) left.delete(fixed);
    suggestions.push({ from, to, fixes });
  }
  return suggestions;
}

/** A new page, or the page or line that the same work is on now; else the page above. For a file, one of that name above. */
function pageFor(path: string, left: ReadonlySet<string>, known: Known, places: readonly PageUrl[]): string {
  const isNew = (url: string) => !known.recorded.has(url);
  const pages = places.flatMap(({ path: page, anchor }) => (anchor === '' ? page : []));
  if (!path.endsWith('/')) return pages.find((page) => page === `/${nameOf(path)}`) ?? above(path, pages);
  const added = pages.filter((page) => isNew(page) && folderOf(page) === folderOf(path));
  const kind = routeOf(path)?.kind;
  if (kind === 'topic') return match(path, added) ?? above(path, pages);
  if (kind !== 'item') return renamed(path, added, left, known) ?? match(path, added) ?? above(path, pages);
  const ofItems = places.filter((place) => routeOf(place.path)?.kind === 'item');
  const same = ofItems.map(joinUrl).filter((url) => nameOf(url) === nameOf(path));
  const moved = same.filter((url) => url.endsWith('/'));
  return moved.find(isNew) ?? moved[0] ?? match(path, added) ?? same.find(isNew) ?? above(path, pages);
}

/** The new page that would fix most URLs below an old area or cycle, and at least half of them. */
function renamed(
  path: string,
  added: readonly string[],
  left: ReadonlySet<string>,
  { reaches }: Known,
): string | undefined {
  const below = [...left].filter((url) => url.startsWith(path));
  const count = (page: string) =>
    Object.values(movedUrls({ [path]: page }, below)).filter((to) => to !== page && reaches(to)).length;
  const [best] = added.map((page) => ({ page, fixed: count(page) })).sort((a, b) => b.fixed - a.fixed);
  return best && best.fixed > 0 && best.fixed * 2 >= below.length ? best.page : undefined;
}

/** The line of the same item, or the most similar line; else the nearest anchor above, or the page. */
function placeFor(
  url: string,
  rules: readonly RedirectSuggestion[],
  known: Known,
  places: readonly PageUrl[],
): PageUrl {
  // The redirects suggested so far may rename the page and its area.
  const redirects = Object.fromEntries(rules.map(({ from, to }) => [from, to]));
  const { path, anchor } = splitUrl(movedUrls(redirects, [url])[url] ?? url);
  const page = known.endOf(path);
  // The anchors of cycles and areas have nothing in common.
  if (!anchor.includes('/')) return { path: page, anchor: '' };
  const anchors = places.flatMap((place) => (place.path === page && place.anchor !== '' ? place.anchor : []));
  const lines = anchors.filter((one) => one.includes('/') && one.startsWith('plan/') === anchor.startsWith('plan/'));
  const added = lines.filter((one) => !known.recorded.has(`${page}#${one}`));
  const beside = lines.filter((one) => folderOf(one) === folderOf(anchor));
  const item = pageOfItem(anchor, known);
  const same = item && added.find((one) => pageOfItem(one, known) === item);
  const found = same ?? match(anchor, added) ?? match(anchor, beside) ?? above(anchor, anchors);
  return { path: page, anchor: found === '/' || found === 'plan' ? '' : found };
}

/** The page of the item that an anchor is a line of; undefined for a sub-line, or if there is no page. */
function pageOfItem(anchor: string, { urls, endOf }: Known): string | undefined {
  const path = `/areas/${anchor.replace(/^plan\//, '')}/`;
  return routeOf(path)?.kind === 'item' && urls.has(path) ? endOf(path) : undefined;
}

/** The most similar candidate. Never one with other numbers: version 4 and version 5 are two things. */
function match(url: string, candidates: readonly string[]): string | undefined {
  const numbers = (one: string) => (nameOf(one).match(/\p{N}+/gu) ?? []).join();
  return resembling(
    url,
    candidates.filter((one) => numbers(one) === numbers(url)),
  );
}

/** The nearest candidate above a URL or an id; `/` if there is none. */
function above(url: string, candidates: readonly string[]): string {
  for (let parent = folderOf(url); parent.length > 1; parent = folderOf(parent)) {
    const found = [parent, parent.slice(0, -1)].find((one) => candidates.includes(one));
    if (found !== undefined) return found;
  }
  return '/';
}

const folderOf = (url: string): string => url.replace(/[^/]*\/?$/, '');
const nameOf = (url: string): string => /[^/#]*(?=\/?$)/.exec(url)?.[0] ?? '';
const depth = (url: string): number => (url.includes('#') ? 1_000 : 0) + url.split('/').length;
