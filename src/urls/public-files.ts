import { pathOfFile } from './read-url.ts';
import { routeOf, routes } from './routes.ts';

/** The files of a site that a file of the team can replace. 404.html is a page, and a build deletes beside-pages.json. */
const replaceable = new Set(
  routes
    .map(({ path }) => path)
    .filter((path) => !/\[|\/$/.test(path) && path !== '/404.html' && path !== '/beside-pages.json'),
);
const ofHosts = ['_headers', '.htaccess'];
const folders = new Set(routes.flatMap(({ path }) => path.split('/').slice(1, -1)[0] ?? []));

/**
 * Whether a site has a page, a file or a folder of its own where this file in `public/` would be, or a file where it has a
 * folder. Only a few files of a site can be replaced.
 */
export function isTaken(publicFile: string): boolean {
  if (replaceable.has(`/${publicFile}`)) return false;
  const parts = publicFile.split('/');
  const foldersAbove = parts.slice(1).map((_, index) => `/${parts.slice(0, index + 1).join('/')}`);
  const isFolder =
    folders.has(publicFile) || (!/\.[^/]*$/.test(publicFile) && routeOf(`/${publicFile}/`) !== undefined);
  return (
    isFolder ||
    ofHosts.includes(publicFile) ||
    routeOf(pathOfFile(publicFile)) !== undefined ||
    foldersAbove.some((folder) => routeOf(folder) !== undefined)
  );
}
