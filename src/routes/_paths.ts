/** The pages and files that routes have. */
import type { CycleReports } from '../history/history.ts';
import { getArchive } from '../loaders/get-archive.ts';
import { routeOf } from '../urls/routes.ts';

/** The pages of each cycle: its place in the order of all. */
export async function cyclePaths() {
  const { cycles } = (await getArchive()).history;
  return cycles.map(({ cycle }, index) => ({ params: { cycle: cycle.id }, props: { index } }));
}

/** Where the previous and the next cycle are. */
export function cycleSteps(index: number, cycles: readonly CycleReports[], pathOf: (id: string) => string) {
  const [before, after] = [index - 1, index + 1].map((at) => {
    const { id, label } = cycles[at]?.cycle ?? {};
    return id && label ? { path: pathOf(id), label } : undefined;
  });
  return { before, after };
}

/**
 * Files of the same name below several pages, each with the function that makes it. Left out are those that the team has
 * itself, and those that need the URL of the site if it is unknown.
 */
export async function filePaths<T>(name: string, files: readonly (readonly [page: string, make: () => T])[]) {
  const { teamRoutes, publicFiles } = (await getArchive()).content;
  const isOurs = (path: string) => {
    const route = routeOf(path)!;
    const isTheTeams = publicFiles.has(path) || [path, route.path].some((known) => teamRoutes.includes(known));
    return !isTheTeams && !(route.needsUrl && !import.meta.env.SITE);
  };
  return files
    .filter(([page]) => isOurs(page + name))
    .map(([page, make]) => ({ params: { page: page.slice(1, -1) || undefined }, props: { make } }));
}
