import { resemblingAmong } from '../report/diagnostics/nearest.ts';
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
interface Search extends Targets {
  site: Site;
  /** Lost URLs without a redirect so far. */
  remaining: ReadonlySet<string>;
}

/** Every URL that may be redirected to. Thousands of lost URLs may be compared with tens of thousands of these. */
interface Targets {
  pages: ReadonlySet<string>;
  /** The anchors of a page, in order. */
  anchorsOn(page: string): readonly string[];
  /** The pages of items, and the places on them, by the last part of their URLs. */
  ofItems: ReadonlyMap<string, readonly string[]>;
  /** The new pages in a folder, and the one most like a lost page. New URLs may replace old ones. */
  newIn(folder: string): { pages: readonly string[]; mostSimilar: (path: string) => string | undefined };
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
  // An anchor needs its page, even if the page is not listed.
  const lostPages = lost.map((url) => splitUrl(url).path).filter((path) => !reaches(path, site));
  const pagesFirst = [...lost, ...lostPages].sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
  const remaining = new Set(pagesFirst);
  const search: Search = { ...targetsOf(site, published), site, remaining };
  const suggestions: RedirectSuggestion[] = [];
  for (const from of remaining) {
    if (from.includes('#')) break;
    remaining.delete(from);
    const to = pageFor(from, search);
    const fixes = fixedBy(from, to, search);
    for (const fixed of fixes) remaining.delete(fixed);
    suggestions.push({ from, to, fixes });
  }
  // These redirects may rename the page of an anchor, and its area.
  const ofPages = Object.fromEntries(suggestions.map(({ from, to }) => [from, to]));
  const moved = movedUrls(ofPages, [...remaining]);
  for (const from of remaining) {
    const to = joinUrl(anchorFor(moved.get(from) ?? from, search));
    suggestions.push({ from, to, fixes: [] });
  }
  return suggestions;
}

function targetsOf(site: Site, published: ReadonlySet<string>): Targets {
  const own = new Map([...site.pages].filter(([path]) => !site.redirects.has(path)));
  const targets = permanentUrls({ pages: own, files: site.files }).map(splitUrl);
  const pages = new Set(targets.flatMap(({ path, anchor }) => (anchor === '' ? path : [])));
  const isNew = (url: string) => !published.has(url);
  const byPath = Map.groupBy(targets, ({ path }) => path);
  const itemPages = [...byPath].filter(([path]) => routeOf(path)?.kind === 'item');
  const ofItems = itemPages.flatMap(([, places]) => places.map(joinUrl));
  const byFolder = Map.groupBy([...pages].filter(isNew), folderOf);
  const newPages = new Map([...byFolder].map(([folder, of]) => [folder, { pages: of, mostSimilar: similarAmong(of) }]));
  return {
    pages,
    anchorsOn: (page) => (byPath.get(page) ?? []).flatMap(({ anchor }) => (anchor === '' ? [] : anchor)),
    ofItems: Map.groupBy(ofItems, lastPart),
    newIn: (folder) => newPages.get(folder) ?? { pages: [], mostSimilar: () => undefined },
    isNew,
  };
}

/** The other lost URLs that a redirect fixes: those below the page, and those made from its id. */
function fixedBy(from: string, to: string, { remaining, site }: Search): string[] {
  const id = from.replace(/^\/[^/]+\/|\/$/g, '');
  const others = [...remaining].filter((url) => url.startsWith(from) || (id !== '' && url.includes(id)));
  const works = (url: string) => !url.startsWith('/') || reaches(url, site);
  const moved = movedUrls({ [from]: to }, others);
  return [...moved].flatMap(([url, end]) => (url !== from && works(end) ? url : []));
}

/** The page for a lost one, or the line where the same work is now; else the page above. */
function pageFor(path: string, search: Search): string {
  const { pages, newIn } = search;
  const file = `/${lastPart(path)}`;
  // A file goes to the one of the same name at the root.
  if (!path.endsWith('/')) return pages.has(file) ? file : above(path, pages);
  const kind = routeOf(path)?.kind;
  const renamed = kind === 'topic' || kind === 'item' ? undefined : renamedPage(path, search);
  const moved = kind === 'item' ? movedItem(path, search) : undefined;
  return renamed ?? moved ?? newIn(folderOf(path)).mostSimilar(path) ?? above(path, pages);
}

/** The page of an item that went to another area, or the line that it became; first a similar page beside it. */
function movedItem(path: string, { ofItems, newIn, isNew }: Search): string | undefined {
  const ofSameName = ofItems.get(lastPart(path)) ?? [];
  const pages = ofSameName.filter((url) => url.endsWith('/'));
  return pages.find(isNew) ?? pages[0] ?? newIn(folderOf(path)).mostSimilar(path) ?? ofSameName.find(isNew);
}

/** The new page beside it that fixes most URLs below an old area or cycle, and at least half of them. */
function renamedPage(path: string, { newIn, remaining, site }: Search): string | undefined {
  const below = [...remaining].filter((url) => url.startsWith(path));
  const countFixed = (page: string) => {
    const ends = movedUrls({ [path]: page }, below).values();
    return [...ends].filter((end) => end !== page && reaches(end, site)).length;
  };
  const counted = newIn(folderOf(path)).pages.map((page) => ({ page, fixed: countFixed(page) }));
  const [best] = counted.sort((a, b) => b.fixed - a.fixed);
  return best && best.fixed > 0 && best.fixed * 2 >= below.length ? best.page : undefined;
}

/** The line of the same item, or the most similar line; else the nearest anchor above, or the page. */
function anchorFor(url: string, { site, anchorsOn, isNew }: Search): PageUrl {
  const { path, anchor } = splitUrl(url);
  const page = endOf(path, site);
  // The anchors of cycles and areas have nothing in common.
  if (!anchor.includes('/')) return { path: page, anchor: '' };
  const anchors = anchorsOn(page);
  const lines = anchors.filter((id) => id.includes('/') && id.startsWith('plan/') === anchor.startsWith('plan/'));
  const added = lines.filter((id) => isNew(`${page}#${id}`));
  const beside = lines.filter((id) => folderOf(id) === folderOf(anchor));
  const item = pageOfItem(anchor, site);
  const ofSameItem = item && added.find((id) => pageOfItem(id, site) === item);
  const similar = ofSameItem ?? similarAmong(added)(anchor) ?? similarAmong(beside)(anchor);
  const nearest = similar ?? above(anchor, new Set(anchors));
  return { path: page, anchor: nearest === '/' || nearest === 'plan' ? '' : nearest };
}

/** The page of the item whose line has an anchor; undefined for a sub-line, or if there is no page. */
function pageOfItem(anchor: string, site: Site): string | undefined {
  const path = `/areas/${anchor.replace(/^plan\//, '')}/`;
  return routeOf(path)?.kind === 'item' && site.pages.has(path) ? endOf(path, site) : undefined;
}

/** Returns a function that finds the most similar candidate with the same numbers: versions 4 and 5 are two things. */
function similarAmong(candidates: readonly string[]): (url: string) => string | undefined {
  const byNumbers = new Map([...Map.groupBy(candidates, numbersIn)].map(([key, of]) => [key, resemblingAmong(of)]));
  return (url) => byNumbers.get(numbersIn(url))?.(url);
}

const lastPart = (url: string): string => /[^/#]*(?=\/?$)/.exec(url)?.[0] ?? '';
const numbersIn = (url: string): string => (lastPart(url).match(/\p{N}+/gu) ?? []).join();
const depth = (url: string): number => (url.includes('#') ? 1_000 : 0) + url.split('/').length;
