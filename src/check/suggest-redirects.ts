import { resembling } from '../report/diagnostics/nearest.ts';
import { movedUrls } from '../urls/follow-redirects.ts';
import { permanentUrls } from '../urls/permanent-urls.ts';
import { above, folderOf, joinUrl, splitUrl, type PageUrl } from '../urls/redirects.ts';
import { routeOf } from '../urls/routes.ts';
import { endOf, reaches, type Site } from '../urls/site.ts';

/** A line for `redirects.yaml`. */
interface RedirectSuggestion {
  /** The URL that would stop working. */
  from: string;
  to: string;
  /** Other lost URLs that the line fixes too. */
  fixes: string[];
}

/** What is known while redirects are found, one after the other. */
interface Search {
  site: Site;
  /** Every URL that may be redirected to. */
  targets: readonly PageUrl[];
  /** The targets that are pages. */
  pages: readonly string[];
  /** Lost URLs without a redirect so far. */
  remaining: Set<string>;
  suggestions: RedirectSuggestion[];
  /** New URLs may replace old ones. */
  isNew(url: string): boolean;
}

/**
 * Suggests redirects that together fix all URLs that would stop working. Pages come first, because the redirect of a
 * page also changes the URLs below it.
 */
export function suggestRedirects(
  lost: readonly string[],
  site: Site,
  published: ReadonlySet<string>,
): RedirectSuggestion[] {
  const permanent = permanentUrls(site).map(splitUrl);
  const targets = permanent.filter(({ path }) => !site.redirects.has(path));
  const pages = targets.flatMap(({ path, anchor }) => (anchor === '' ? path : []));
  // An anchor needs its page, even if the page is not listed.
  const lostPages = lost.map((url) => splitUrl(url).path).filter((path) => !reaches(path, site));
  const pagesFirst = [...lost, ...lostPages].sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
  const remaining = new Set(pagesFirst);
  const isNew = (url: string) => !published.has(url);
  const search: Search = { site, targets, pages, remaining, suggestions: [], isNew };
  for (const from of remaining) {
    remaining.delete(from);
    const to = from.includes('#') ? joinUrl(anchorFor(from, search)) : pageFor(from, search);
    const moved = Object.entries(movedUrls({ [from]: to }, [...remaining]));
    const works = (url: string) => !url.startsWith('/') || reaches(url, site);
    const fixes = moved.flatMap(([url, end]) => (url !== from && works(end) ? url : []));
    for (const fixed of fixes) remaining.delete(fixed);
    search.suggestions.push({ from, to, fixes });
  }
  return search.suggestions;
}

/** The page for a lost one, or the line where the same work is now; else the page above. */
function pageFor(path: string, search: Search): string {
  const { pages, isNew } = search;
  // A file goes to the one of the same name at the root.
  if (!path.endsWith('/')) return pages.find((page) => page === `/${lastPart(path)}`) ?? above(path, pages);
  const beside = pages.filter((page) => isNew(page) && folderOf(page) === folderOf(path));
  const kind = routeOf(path)?.kind;
  const renamed = kind === 'topic' || kind === 'item' ? undefined : renamedPage(path, beside, search);
  const moved = kind === 'item' ? movedItem(path, beside, search) : undefined;
  return renamed ?? moved ?? mostSimilar(path, beside) ?? above(path, pages);
}

/** The page of an item that went to another area, or the line that it became; first a similar page beside it. */
function movedItem(path: string, beside: readonly string[], { targets, isNew }: Search): string | undefined {
  const ofItems = targets.filter((target) => routeOf(target.path)?.kind === 'item').map(joinUrl);
  const ofSameName = ofItems.filter((url) => lastPart(url) === lastPart(path));
  const pages = ofSameName.filter((url) => url.endsWith('/'));
  return pages.find(isNew) ?? pages[0] ?? mostSimilar(path, beside) ?? ofSameName.find(isNew);
}

/** The new page that fixes most URLs below an old area or cycle, and at least half of them. */
function renamedPage(path: string, added: readonly string[], { remaining, site }: Search): string | undefined {
  const below = [...remaining].filter((url) => url.startsWith(path));
  const countFixed = (page: string) => {
    const ends = Object.values(movedUrls({ [path]: page }, below));
    return ends.filter((end) => end !== page && reaches(end, site)).length;
  };
  const counted = added.map((page) => ({ page, fixed: countFixed(page) }));
  const [best] = counted.sort((a, b) => b.fixed - a.fixed);
  return best && best.fixed > 0 && best.fixed * 2 >= below.length ? best.page : undefined;
}

/** The line of the same item, or the most similar line; else the nearest anchor above, or the page. */
function anchorFor(url: string, { site, targets, suggestions, isNew }: Search): PageUrl {
  // The redirects suggested so far may have renamed the page and its area.
  const redirects = Object.fromEntries(suggestions.map(({ from, to }) => [from, to]));
  const { path, anchor } = splitUrl(movedUrls(redirects, [url])[url] ?? url);
  const page = endOf(path, site);
  // The anchors of cycles and areas have nothing in common.
  if (!anchor.includes('/')) return { path: page, anchor: '' };
  const anchors = targets.flatMap((target) => (target.path === page && target.anchor !== '' ? target.anchor : []));
  const lines = anchors.filter((id) => id.includes('/') && id.startsWith('plan/') === anchor.startsWith('plan/'));
  const added = lines.filter((id) => isNew(`${page}#${id}`));
  const beside = lines.filter((id) => folderOf(id) === folderOf(anchor));
  const item = pageOfItem(anchor, site);
  const ofSameItem = item && added.find((id) => pageOfItem(id, site) === item);
  const similar = ofSameItem ?? mostSimilar(anchor, added) ?? mostSimilar(anchor, beside);
  const nearest = similar ?? above(anchor, anchors);
  return { path: page, anchor: nearest === '/' || nearest === 'plan' ? '' : nearest };
}

/** The page of the item whose line has an anchor; undefined for a sub-line, or if there is no page. */
function pageOfItem(anchor: string, site: Site): string | undefined {
  const path = `/areas/${anchor.replace(/^plan\//, '')}/`;
  return routeOf(path)?.kind === 'item' && site.pages.has(path) ? endOf(path, site) : undefined;
}

/** The most similar candidate with the same numbers: versions 4 and 5 are two things. */
function mostSimilar(url: string, candidates: readonly string[]): string | undefined {
  const numbers = (candidate: string) => (lastPart(candidate).match(/\p{N}+/gu) ?? []).join();
  return resembling(
    url,
    candidates.filter((candidate) => numbers(candidate) === numbers(url)),
  );
}

const lastPart = (url: string): string => /[^/#]*(?=\/?$)/.exec(url)?.[0] ?? '';
const depth = (url: string): number => (url.includes('#') ? 1_000 : 0) + url.split('/').length;
