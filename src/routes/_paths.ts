/** The pages that several routes have: those of each cycle, area and item. */
import type { CycleReports } from '../history/history.ts';
import { getArchive } from '../loaders/get-archive.ts';

/** Each cycle, and its place in the order of all. */
export async function cyclePaths() {
  const { cycles } = (await getArchive()).history;
  return cycles.map((entry, index) => ({ params: { cycle: entry.cycle.id }, props: { entry, index } }));
}

/** Each area. */
export async function areaPaths() {
  const { areas } = (await getArchive()).content;
  return areas.map((area) => ({ params: { area: area.id }, props: { area } }));
}

/** Each item. */
export async function itemPaths() {
  const { items } = (await getArchive()).history;
  return items.map((thread) => {
    const [area, item] = thread.id.split('/');
    return { params: { area, item }, props: { thread } };
  });
}

/** Where the previous and the next cycle are. */
export function cycleSteps(index: number, cycles: readonly CycleReports[], pathOf: (id: string) => string) {
  const [before, after] = [index - 1, index + 1].map((at) => {
    const { id, label } = cycles[at]?.cycle ?? {};
    return id && label ? { path: pathOf(id), label } : undefined;
  });
  return { before, after };
}
