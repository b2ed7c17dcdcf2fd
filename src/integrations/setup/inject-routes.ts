import type { InjectedRoute } from 'astro';
import { fileURLToPath } from 'node:url';
import { besidePagesFile } from '../../exports/beside-pages.ts';
import { listFiles } from '../../loaders/read-files.ts';
import type { Settings } from '../../loaders/settings.ts';
import { PlainError } from '../../report/diagnostics/plain-error.ts';
import { isTaken } from '../../urls/public-files.ts';
import { replacedBy, routeOfFile, routes } from '../../urls/routes.ts';

const folder = new URL('../../routes/', import.meta.url);

const routesWithUrl = routes.flatMap(({ path, needsUrl }) => (needsUrl ? path : []));
/** The server renders each file when somebody asks for it; a build makes them together. */
const filesOfPages = ['/[...page]/due.ics', '/[...page]/feed.xml', '/[...page]/index.md', '/llms-full.txt'];
const allFilesOfPages = `/${besidePagesFile}`;

/**
 * The routes of a site are the files of `src/routes`, named as in `src/pages` of a project. A page of the team replaces
 * that of the same route, and so does a file that is published as it is. Throws a PlainError if such a file has the
 * name of one that cannot be replaced.
 * @param how `isBuild` says that the routes are for a build, and not for the development server, `hasSitemap` that another
 * integration writes the sitemap, and `canWrite` that the site has the page for writing.
 */
export function routesFor(
  { pagesFolder, publicFolder, origin }: Pick<Settings, 'pagesFolder' | 'publicFolder' | 'origin'>,
  { isBuild, hasSitemap, canWrite }: { isBuild: boolean; hasSitemap: boolean; canWrite: boolean },
): InjectedRoute[] {
  const published = listFiles(publicFolder);
  const clashing = published.filter(isTaken);
  if (clashing.length > 0)
    throw new PlainError(
      `Almanac writes files of the same names: ${clashing.map((file) => `public/${file}`).join(', ')}. Rename or delete them.`,
    );
  const isReplaced = replacedBy(listFiles(pagesFolder).map(routeOfFile));
  const leftOut = new Set([
    ...published.map((file) => `/${file}`),
    ...(origin === undefined ? routesWithUrl : []),
    ...(isBuild ? filesOfPages : [allFilesOfPages]),
  ]);
  return listFiles(fileURLToPath(folder))
    .filter((file) => /\.(?:astro|[jt]s)$/.test(file) && !/(?:^|\/)_|\.d\.ts$/.test(file))
    .map((file) => ({ pattern: routeOfFile(file), entrypoint: new URL(encodeURI(file), folder) }))
    .filter(
      ({ pattern }) =>
        !isReplaced(pattern) &&
        !leftOut.has(pattern) &&
        !(hasSitemap && pattern.startsWith('/sitemap')) &&
        (canWrite || !pattern.startsWith('/write/')),
    )
    .map((route) => (route.pattern === '/404.html' ? { ...route, pattern: '/404' } : route));
}
