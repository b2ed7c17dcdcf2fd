/** A route of a kind has one page or file for each area, cycle and so on. */
export type RouteKind =
  | 'area'
  | 'area with due dates'
  | 'cycle'
  | 'diagnostic'
  | 'document'
  | 'item'
  | 'matrix page'
  | 'older topic page'
  | 'original'
  | 'page'
  | 'pictured cycle'
  | 'review'
  | 'site with a calendar'
  | 'site with figures'
  | 'site with teams'
  | 'team'
  | 'topic'
  | 'writing';

/** The parts of the site that the menu lists. */
export type Menu = 'Cycles' | 'Areas' | 'Matrix' | 'Teams' | 'Waits' | 'Topics' | 'Guide';

export interface Route {
  /** From the root of the site, with brackets as in the names of files in `src/routes`. */
  path: string;
  kind?: RouteKind;
  /** The string `menu.…` is its name in the menu. */
  menu?: Menu;
  /** Set if the sitemap leaves it out. */
  inSitemap?: false;
  /** Set if all its anchors are known before the build, besides those of the layout; `kept` ones are permanent. */
  anchors?: 'kept' | 'known';
  /** Set if its URL is not permanent. */
  mayChange?: true;
  /** Set if it is left out while the URL of the site is unknown, because it contains full URLs. */
  needsUrl?: true;
}

/** The documents under `/api/`. */
export const documentNames = ['cycles', 'areas', 'items', 'topics', 'changes'] as const;

/** The pages of the guide besides its start page. */
const guidePages =
  'accessibility authors browser content data diagnostics fields follow next-report publish questions read same-work start teams urls who-may write your-site';

/**
 * Every route, as the menu, the sitemap, the headers for hosts, the check of links and the list of published URLs need
 * them. A test compares it with `src/routes`.
 */
export const routes: readonly Route[] = [
  { path: '/' },
  { path: '/cycles/', menu: 'Cycles' },
  { path: '/cycles/[cycle]/', kind: 'cycle', anchors: 'kept' },
  { path: '/cycles/[cycle]/changes/', kind: 'cycle' },
  { path: '/cycles/[cycle]/slides/', kind: 'cycle', inSitemap: false },
  { path: '/areas/', menu: 'Areas' },
  { path: '/areas/[area]/', kind: 'area', anchors: 'kept' },
  { path: '/areas/[area]/[item]/', kind: 'item', anchors: 'kept' },
  { path: '/matrix/', menu: 'Matrix' },
  { path: '/matrix/[cycle]/', kind: 'matrix page' },
  { path: '/waits/', menu: 'Waits' },
  { path: '/due/' },
  { path: '/figures/', kind: 'site with figures' },
  { path: '/teams/', kind: 'site with teams', menu: 'Teams' },
  { path: '/teams/[team]/', kind: 'team' },
  { path: '/topics/', menu: 'Topics' },
  { path: '/topics/[topic]/', kind: 'topic', anchors: 'kept' },
  { path: '/topics/[topic]/[cycle]/', kind: 'older topic page', anchors: 'known' },
  { path: '/pages/[page]/', kind: 'page', anchors: 'known' },
  { path: '/reviews/[review]/', kind: 'review' },
  { path: '/search/' },
  { path: '/write/', kind: 'writing', inSitemap: false },
  { path: '/write/try/', kind: 'writing', inSitemap: false },
  { path: '/guide/', menu: 'Guide' },
  ...guidePages.split(' ').map((page) => ({ path: `/guide/${page}/` })),
  { path: '/guide/diagnostics/[code]/', kind: 'diagnostic' },
  { path: '/404.html', mayChange: true },
  { path: '/api/[name].json', kind: 'document' },
  { path: '/api/matrix.csv' },
  { path: '/api/[figures].csv', kind: 'site with figures' },
  { path: '/apple-touch-icon.png' },
  { path: '/areas/[area]/feed.xml', kind: 'area', needsUrl: true },
  { path: '/areas/[area]/due.ics', kind: 'area with due dates', needsUrl: true },
  { path: '/areas/[area]/index.md', kind: 'area' },
  { path: '/areas/[area]/[item]/index.md', kind: 'item' },
  { path: '/areas/[area]/preview.png', kind: 'area', needsUrl: true },
  { path: '/beside-pages.json', mayChange: true },
  { path: '/cycles/[cycle]/changes/index.md', kind: 'cycle' },
  { path: '/cycles/[cycle]/index.md', kind: 'cycle' },
  { path: '/cycles/[cycle]/preview.png', kind: 'pictured cycle', needsUrl: true },
  { path: '/due.ics', kind: 'site with a calendar', needsUrl: true },
  { path: '/favicon.svg' },
  { path: '/feed.xml', needsUrl: true },
  { path: '/files/[...path]', kind: 'original' },
  { path: '/llms.txt' },
  { path: '/llms-full.txt' },
  { path: '/metadata.jsonld' },
  { path: '/objects.inv' },
  { path: '/pagefind/[...path]', mayChange: true },
  { path: '/preview.png', needsUrl: true },
  { path: '/robots.txt', mayChange: true },
  { path: '/search/[name].json', mayChange: true },
  { path: '/sitemap-[part].xml', mayChange: true, needsUrl: true },
  { path: '/teams/[team]/feed.xml', kind: 'team', needsUrl: true },
  { path: '/wording.json', mayChange: true },
  { path: '/write/content.json', kind: 'writing', mayChange: true },
  { path: '/write/try.json', kind: 'writing', mayChange: true },
  { path: '/topics/[topic]/feed.xml', kind: 'topic', needsUrl: true },
  { path: '/_astro/[...path]', mayChange: true },
];

/** A pattern of all paths of a route. */
export function routePattern(path: string): RegExp {
  const escaped = path.replace(/[.*+?^${}()|\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/\[(\\\.)?[^\]]*\]/g, (_, rest) => (rest ? '.*' : '[^/]+'))}$`);
}

/** Comparing beginnings is faster than a regular expression, and sites ask for the route of each published URL. */
const patterns = routes.map((route) => {
  const [beginning = ''] = route.path.split('[', 1);
  return { route, beginning, pattern: routePattern(route.path) };
});

/** The route of a path without query and anchor. */
export function routeOf(path: string): Route | undefined {
  return patterns.find(({ beginning, pattern }) => path.startsWith(beginning) && pattern.test(path))?.route;
}

/** The route that Astro makes from a file of `src/pages`; a page has a slash at its end. */
export function routeOfFile(file: string): string {
  const path = `/${file.replace(/\.\w+$/, '')}`;
  return /\.[jt]s$/.test(file) ? path : `${path}/`.replace(/\/index\/$/, '/').replace(/^\/404\/$/, '/404.html');
}

/**
 * Returns a function that says whether a team has a page or file of its own in place of ours, at a path or at a route.
 * Astro takes routes for the same if only the names of their parameters differ.
 */
export function replacedBy(teamRoutes: readonly string[]): (pathOrRoute: string) => boolean {
  const own = new Set(teamRoutes.map(withoutNames));
  return (pathOrRoute) => {
    const route = pathOrRoute.includes('[') ? pathOrRoute : (routeOf(pathOrRoute)?.path ?? '');
    return own.has(pathOrRoute) || own.has(withoutNames(route));
  };
}

function withoutNames(route: string): string {
  return route.replace(/\[(\.{3})?[^\]]*\]/g, '[$1]');
}

/** The page that a file belongs to, such as the page of an area for its feed; undefined for other files. */
export function pageOfFile(path: string): string | undefined {
  const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/') + 1);
  const route = routeOf(path)?.path ?? '/';
  const isBelowPage = !route.endsWith('/') && pageRoutes.some((page) => page.path === folderOf(route));
  return isBelowPage ? folderOf(path) : undefined;
}

/** All other routes are files. */
export const pageRoutes = routes.filter(({ path }) => path.endsWith('/'));

/** The folders at the root of the site that have pages, sorted. */
export const pageFolders = [...new Set(pageRoutes.flatMap(({ path }) => path.split('/')[1] || []))].sort();

/** The URL of a route for an id, such as `<area>/<item>` or, for older topic pages, `<topic>/<cycle>`. */
export function urlOf({ path }: Route, id: string): string {
  if (path.includes('[...')) return path.replace(/\[\.{3}\w+\]/, id);
  const parts = id.split('/');
  return path.replace(/\[\w+\]/g, () => parts.shift() ?? '');
}
