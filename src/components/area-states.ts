import { changeCountsOf, countsOf } from '../history/counts.ts';
import type { Archive } from '../history/archive.ts';
import type { ChangeWord, OrderedReport } from '../history/history.ts';
import type { Area } from '../report/content.ts';
import { statuses, type Status } from '../report/status.ts';
import { changeWords } from './words.ts';

/** How one area stands in one report. Numbers of items; what there is none of is left out. */
export interface AreaState {
  area: Area;
  items: number;
  statuses: [status: Status, count: number][];
  /** Since the cycle before; empty in a first cycle, and of a plan whose cycle has a status. */
  changes: [word: ChangeWord | 'unaccounted', count: number][];
}

/**
 * How the areas stand in a report.
 * @param ordered the report.
 * @param archive of the site.
 * @returns every area of the site in its order.
 */
export function areaStates(ordered: OrderedReport, { content, history }: Pick<Archive, 'content' | 'history'>): AreaState[] {
  const counts = countsOf(ordered, history).byArea;
  const changes = changeCountsOf(ordered, history).byArea;
  return content.areas.map((area) => {
    const listed = counts.get(area.id)?.items;
    const changed = changes.get(area.id)?.items;
    return {
      area,
      items: listed?.listed ?? 0,
      statuses: statuses.flatMap((status): AreaState['statuses'] => (listed?.byStatus[status] ? [[status, listed.byStatus[status]]] : [])),
      changes: [
        ...changeWords.flatMap((word): AreaState['changes'] => (changed?.byChange[word] ? [[word, changed.byChange[word]]] : [])),
        ...(changed?.unaccounted ? [['unaccounted', changed.unaccounted] as [word: 'unaccounted', count: number]] : []),
      ],
    };
  });
}
