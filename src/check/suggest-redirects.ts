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

/**
 * Suggests redirects that together fix all URLs that would stop working. Pages come first, because the redirect of a
 * page also changes the URLs below it. URLs that are not `published` yet are new: they may replace old ones.
 */
export function suggestRedirects(
  lost: readonly string[],
  site: Site,
  published: ReadonlySet<string>,
): RedirectSuggestion[] {
  const isNew = (url: string) => !published.has(url);
  const targets = permanentUrls(site)
    .map(splitUrl)
    .filter(({ path }) => !site.redirects.has(path));
  const pages = targets.flatMap(({ path, anchor }) => (anchor === '' ? path : []));
  // An anchor needs its page, even if the page is not listed.
  const lostPages = lost.map((url) => splitUrl(url).path).filter((path) => !reaches(path, site));
  const remaining = new Set([...lost, ...lostPages].sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1)));
  const suggestions: RedirectSuggestion[] = [];
  for (const from of remaining) {
    remaining.delete(from);
    const to = from.includes('#') ? joinUrl(anchorFor(from)) : pageFor(from);
    const moved = Object.entries(movedUrls({ [from]: to }, [...remaining]));
    const fixes = moved.flatMap(([url, end]) =>
      url !== from && (!end.startsWith('/') || reaches(end, site)) ? url : [],
    );
    for (const fixed of fixes) remaining.delete(fixed);
    suggestions.push({ from, to, fixes });
  }
  return suggestions;

  /**
   * The new URL of a lost page: a new page, or the page or line where the same work is now; else the page above. For a
   * file, the file of the same name at the root.
   */
  function pageFor(path: string): string {
    if (!path.endsWith('/')) return pages.find((page) => page === `/${lastPart(path)}`) ?? above(path, pages);
    const added = pages.filter((page) => isNew(page) && folderOf(page) === folderOf(path));
    const kind = routeOf(path)?.kind;
    const like = () => mostSimilar(path, added) ?? above(path, pages);
    if (kind === 'topic') return like();
    if (kind !== 'item') return renamed(path, added) ?? like();
    const ofItems = targets.filter((target) => routeOf(target.path)?.kind === 'item').map(joinUrl);
    const ofSameName = ofItems.filter((url) => lastPart(url) === lastPart(path));
    const moved = ofSameName.filter((url) => url.endsWith('/'));
    return moved.find(isNew) ?? moved[0] ?? mostSimilar(path, added) ?? ofSameName.find(isNew) ?? above(path, pages);
  }

  /** The new page that fixes most URLs below an old area or cycle, and at least half of them. */
  function renamed(path: string, added: readonly string[]): string | undefined {
    const below = [...remaining].filter((url) => url.startsWith(path));
    const count = (page: string) =>
      Object.values(movedUrls({ [path]: page }, below)).filter((to) => to !== page && reaches(to, site)).length;
    const [best] = added.map((page) => ({ page, fixed: count(page) })).sort((a, b) => b.fixed - a.fixed);
    return best && best.fixed > 0 && best.fixed * 2 >= below.length ? best.page : undefined;
  }

  /** The line of the same item, or the most similar line; else the nearest anchor above, or the page. */
  function anchorFor(url: string): PageUrl {
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
    const nearest = ofSameItem ?? mostSimilar(anchor, added) ?? mostSimilar(anchor, beside) ?? above(anchor, anchors);
    return { path: page, anchor: nearest === '/' || nearest === 'plan' ? '' : nearest };
  }
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
