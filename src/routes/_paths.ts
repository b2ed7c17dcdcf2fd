import type { CycleReports } from '../history/history.ts';
import { getArchive } from '../loaders/get-archive.ts';
import { replacedBy, routeOf } from '../urls/routes.ts';

/** One page for each cycle, given the place of the cycle in the history. */
export async function cyclePaths() {
  const { cycles } = (await getArchive()).history;
  return cycles.map(({ cycle }, index) => ({ params: { cycle: cycle.id }, props: { index } }));
}

/** The previous and the next cycle, for a `Pager`. */
export function cycleSteps(index: number, cycles: readonly CycleReports[], pathOf: (id: string) => string) {
  const stepTo = (entry: CycleReports | undefined) =>
    entry && { path: pathOf(entry.cycle.id), label: entry.cycle.label };
  return { before: stepTo(cycles[index - 1]), after: stepTo(cycles[index + 1]) };
}

/**
 * Files of the same name below several pages, each with the function that makes it. Leaves out files that the team has
 * itself, and files that need the URL of the site if it is unknown.
 */
export async function filePaths<T>(name: string, files: readonly (readonly [page: string, make: () => T])[]) {
  const { teamRoutes, publicFiles } = (await getArchive()).content;
  const isReplaced = replacedBy(teamRoutes);
  const isOurs = (path: string) => {
    const isLeftOut = !import.meta.env.ALMANAC_ORIGIN && routeOf(path)?.needsUrl;
    return !isLeftOut && !publicFiles.has(path) && !isReplaced(path);
  };
  return files
    .filter(([page]) => isOurs(page + name))
    .map(([page, make]) => ({ params: { page: page.slice(1, -1) || undefined }, props: { make } }));
}
