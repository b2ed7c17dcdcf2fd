/** A route with one of these kinds has one page or file for each area, cycle and so on. */
type RouteKind =
  'area' | 'cycle' | 'diagnostic' | 'item' | 'matrix page' | 'older topic page' | 'original' | 'page' | 'topic';

/** One route of the site: a page, or a file. */
export interface Route {
  /** From the root of the site; `[cycle]` and the like stand for ids, as in the names of the files in `src/routes`. */
  path: string;
  kind?: RouteKind;
  /** Its name in the menu. */
  menu?: string;
  /** Set if the sitemap leaves it out. */
  inSitemap?: false;
  /** Set if its anchors are permanent too, except those that begin with `_`. */
  keepsAnchors?: true;
  /** Set if its URL is not permanent, because nobody links to it. */
  mayChange?: true;
}

/**
 * Every route. The menu, the sitemap, the headers of hosts, the check of links and the list of published URLs are made
 * from it. A test compares it with `src/routes`.
 */
export const routes: readonly Route[] = [
  { path: '/' },
  { path: '/cycles/', menu: 'Cycles' },
  { path: '/cycles/[cycle]/', kind: 'cycle', keepsAnchors: true },
  { path: '/cycles/[cycle]/changes/', kind: 'cycle' },
  { path: '/cycles/[cycle]/slides/', kind: 'cycle', inSitemap: false },
  { path: '/areas/', menu: 'Areas' },
  { path: '/areas/[area]/', kind: 'area', keepsAnchors: true },
  { path: '/areas/[area]/[item]/', kind: 'item', keepsAnchors: true },
  { path: '/matrix/', menu: 'Matrix' },
  { path: '/matrix/[cycle]/', kind: 'matrix page' },
  { path: '/topics/', menu: 'Topics' },
  { path: '/topics/[topic]/', kind: 'topic', keepsAnchors: true },
  { path: '/topics/[topic]/[cycle]/', kind: 'older topic page' },
  { path: '/pages/[page]/', kind: 'page' },
  { path: '/search/' },
  { path: '/search/[letter]/', inSitemap: false, mayChange: true },
  { path: '/guide/', menu: 'Guide' },
  { path: '/guide/content/' },
  { path: '/guide/data/' },
  { path: '/guide/diagnostics/' },
  { path: '/guide/diagnostics/[code]/', kind: 'diagnostic' },
  { path: '/guide/fields/' },
  { path: '/guide/next-report/' },
  { path: '/guide/publish/' },
  { path: '/guide/read/' },
  { path: '/guide/same-work/' },
  { path: '/guide/start/' },
  { path: '/guide/urls/' },
  { path: '/guide/write/' },
  { path: '/guide/your-site/' },
  { path: '/404.html', mayChange: true },
  { path: '/api/[name].json' },
  { path: '/api/matrix.csv' },
  { path: '/apple-touch-icon.png' },
  { path: '/areas/[area]/feed.xml', kind: 'area' },
  { path: '/areas/[area]/index.md', kind: 'area' },
  { path: '/cycles/[cycle]/index.md', kind: 'cycle' },
  { path: '/favicon.svg' },
  { path: '/feed.xml' },
  { path: '/files/[...path]', kind: 'original' },
  { path: '/llms.txt' },
  { path: '/moved-files.json', mayChange: true },
  { path: '/pagefind/[...path]', mayChange: true },
  { path: '/preview.png' },
  { path: '/robots.txt', mayChange: true },
  { path: '/search/[name].json', mayChange: true },
  { path: '/sitemap-[part].xml', mayChange: true },
  { path: '/_astro/[...path]', mayChange: true },
];

/** The ids of what a site has: of items `<area>/<item>`, of older topic pages `<topic>/<cycle>`. */
export type Ids = Readonly<Partial<Record<RouteKind, readonly string[]>>>;

const patterns = routes.map((route) => ({
  route,
  pattern: new RegExp(
    `^${route.path.replaceAll('.', '\\.').replace(/\[(\\\.)?[^\]]*\]/g, (_, rest) => (rest ? '.*' : '[^/]+'))}$`,
  ),
}));

/** The route of a path, without query and anchor. */
export function routeOf(path: string): Route | undefined {
  return patterns.find(({ pattern }) => pattern.test(path))?.route;
}

/** The routes of pages. All others are files. */
export const pageRoutes = routes.filter(({ path }) => path.endsWith('/'));

/** The folders at the root of the site that have pages, sorted. */
export const pageFolders = [...new Set(pageRoutes.flatMap(({ path }) => path.split('/')[1] || []))].sort();

/** The URLs of routes: one of each route without brackets, and one of the others for each of their ids. */
export function urlsOf(some: readonly Route[], ids: Ids): string[] {
  return some.flatMap(({ path, kind }) => {
    if (!path.includes('[')) return path;
    return ((kind && ids[kind]) ?? []).map((id) => {
      const parts = id.split('/');
      return path.replace(/\[\w+\]/g, () => parts.shift() ?? '');
    });
  });
}
